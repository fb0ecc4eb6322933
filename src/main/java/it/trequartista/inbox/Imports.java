package it.trequartista.inbox;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Texts;
import it.trequartista.store.Db;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Takes lists of people in: first a plan of what would become of every row, then, when the user
/// says so, all of it in one transaction.
public final class Imports {
    private static final int BYTES_A_ROW = 100;
    private static final int PART = 1_000;

    private final Db db;
    private final Columns columns = new Columns();

    /// Into this file.
    public Imports(Db db) {
        this.db = db;
    }

    /// Reads the lists and decides on every row. Nothing is written.
    ///
    /// @param files CSV, vCard, XLSX or electronic invoices, told apart by what is in them
    /// @throws Refused if none of them can be read, or the user cancels
    public ImportPlan preview(List<Path> files, Wishes wishes, Progress progress) {
        return readable(plan(files, wishes, progress));
    }

    /// The same where some lists may be of no use: each says why ([ImportPlan#refusals]), and a
    /// plan may hold nothing.
    public ImportPlan plan(List<Path> files, Wishes wishes, Progress progress) {
        return plan(files, wishes, progress, people -> {});
    }

    private static ImportPlan readable(ImportPlan plan) {
        if (plan.sources().isEmpty() && !plan.refused().isEmpty()) {
            throw plan.refused().getFirst().refused();
        }
        return plan;
    }

    /// @param decided sees the people so far each time some more rows are decided on
    private ImportPlan plan(
            List<Path> files, Wishes wishes, Progress progress, Consumer<People> decided) {
        return db.read(
                handle -> {
                    var store = new ImportStore(handle);
                    var people = new People(store.known());
                    var gathering =
                            new Gathering(people, wishes.leaveDoubtful(), progress, decided);
                    var sources = new ArrayList<Source>();
                    var refused = new LinkedHashMap<Path, Problem>();
                    for (Path file : files) {
                        try {
                            sources.add(
                                    read(
                                            file,
                                            wishes,
                                            new Step(sources.size(), gathering, progress)));
                        } catch (Refused e) {
                            refused.put(file, ifOnlyThis(e));
                        }
                    }
                    return new ImportPlan(sources, refused, gathering, store.state());
                });
    }

    private static Problem ifOnlyThis(Refused e) {
        if (e.problem() instanceof Problem.Cancelled) {
            throw e;
        }
        return e.problem();
    }

    private record Step(int index, Gathering gathering, Progress progress) {}

    private Source read(Path file, Wishes wishes, Step step) {
        var survey = Survey.of(file, wishes.reading(file), step.progress);
        RowSource reader = reader(survey, wishes, step.progress);
        Source source = reader.source();
        step.gathering.begin(step.index, origin(source));
        reader.read(step.gathering, step.progress);
        step.gathering.end();
        return source;
    }

    private RowSource reader(Survey survey, Wishes wishes, Progress progress) {
        if (survey.nature() == Survey.Nature.ARCHIVE) {
            return new SheetSource(survey, columns, wishes, progress);
        }
        if (InvoiceSource.isInvoice(survey)) {
            return new InvoiceSource(survey);
        }
        return VcardSource.isVcard(survey)
                ? new VcardSource(survey)
                : new CsvSource(survey, columns, wishes);
    }

    private static String origin(Source source) {
        return source.layout().isEmpty() ? source.name() : source.layout();
    }

    /// Carries a plan out in one transaction, and keeps a record of each list.
    ///
    /// @throws Refused if no column says who anybody is, if people changed since the preview, or if
    ///     the user cancels; the file is then as it was
    public ImportResult commit(ImportPlan plan, Progress progress) {
        db.run(handle -> new ImportStore(handle).carryOut(plan, db, progress));
        return ImportResult.of(plan);
    }

    /// Previews and commits at once, where nobody looks at the plan in between: what is decided on
    /// is written while the rest is read. All of it is one transaction.
    ///
    /// @param ahead begins to read on a thread of its own and gives what waits for it
    /// @throws Refused as [#preview] and [#commit] do; the file is then as it was
    public ImportPlan takeIn(
            List<Path> files, Wishes wishes, UnaryOperator<Supplier<ImportPlan>> ahead) {
        return db.write(
                handle -> {
                    var cards = new CardStore(db);
                    var parts = new Handover<List<CardStore.Batch>>();
                    Consumer<People> decided =
                            people -> {
                                if (people.waiting() >= PART) {
                                    parts.put(
                                            cards.fresh(people.newCompanies(), people.newPeople()));
                                }
                            };
                    Supplier<ImportPlan> reading =
                            () -> {
                                try {
                                    return readable(
                                            plan(files, wishes, Progress.UNWATCHED, decided));
                                } finally {
                                    parts.end();
                                }
                            };
                    return new ImportStore(handle)
                            .write(db, rows(files), parts, ahead.apply(reading));
                });
    }

    /// About how many rows there are in these lists.
    private static long rows(List<Path> files) {
        return files.stream().mapToLong(f -> f.toFile().length() / BYTES_A_ROW).sum();
    }

    /// The imports so far, newest first.
    public List<ImportSession> history() {
        return db.read(handle -> new ImportStore(handle).sessions());
    }

    /// Takes an import of the past back, with all that came in together with it, as one step of the
    /// history: what was edited or put to use since stays.
    ///
    /// @throws Refused if it is taken back already, or the history of the file does not reach back
    ///     to it
    public ImportUndone undo(long session) {
        return new ImportUndo(db).of(session);
    }

    /// What stayed when an import was taken back.
    public List<ImportUndone.Left> kept(long session) {
        return new ImportUndo(db).kept(session);
    }

    /// The rows of an import of the past that were not taken, as CSV text.
    public String report(long session, Texts texts) {
        return db.read(handle -> Reports.csv(new ImportStore(handle).report(session), texts));
    }

    /// Writes the rows of a plan that are not taken, with the reason of each and their cells, as a
    /// CSV that spreadsheets open (UTF-8 with mark).
    public static void export(ImportPlan plan, Path target, Texts texts) {
        write(target, Reports.csv(plan, texts));
    }

    /// Writes a report to a file.
    public static void write(Path target, String csv) {
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            out.write('\ufeff');
            out.write(csv);
        } catch (IOException e) {
            throw Problem.machine("inbox.unwritable", target.toString()).refused();
        }
    }

    /// True of a file name this reads.
    public static boolean takes(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv")
                || name.endsWith(".vcf")
                || name.endsWith(".vcard")
                || name.endsWith(".xlsx")
                || name.endsWith(".xml")
                || name.endsWith(".p7m")
                || name.endsWith(".tsv")
                || name.endsWith(".txt");
    }
}
