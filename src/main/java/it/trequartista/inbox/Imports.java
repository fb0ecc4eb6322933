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
import java.util.List;
import java.util.Locale;

/// Takes lists of people in: first a plan of what would become of every row, then, when the user
/// says so, all of it in one transaction.
public final class Imports {
    private final Db db;
    private final Columns columns = new Columns();

    /// Into this file.
    public Imports(Db db) {
        this.db = db;
    }

    /// Reads the lists and decides on every row. Nothing is written.
    ///
    /// @param files CSV or vCard, told apart by what is in them
    /// @throws Refused if none of them can be read, or the user cancels
    public ImportPlan preview(List<Path> files, Wishes wishes, Progress progress) {
        return db.read(
                handle -> {
                    var store = new ImportStore(handle);
                    var gathering = new Gathering(store.known(), wishes.leaveDoubtful(), progress);
                    var sources = new ArrayList<Source>();
                    var refused = new ArrayList<Problem>();
                    for (Path file : files) {
                        try {
                            sources.add(
                                    read(
                                            file,
                                            wishes,
                                            new Step(sources.size(), gathering, progress)));
                        } catch (Refused e) {
                            refused.add(ifOnlyThis(e));
                        }
                    }
                    if (sources.isEmpty() && !refused.isEmpty()) {
                        throw refused.getFirst().refused();
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
        Source source;
        if (VcardSource.isVcard(survey)) {
            var reader = new VcardSource(survey);
            source = reader.source();
            step.gathering.begin(step.index, origin(source));
            reader.read(step.gathering, step.progress);
        } else {
            var reader = new CsvSource(survey, columns, wishes);
            source = reader.source();
            step.gathering.begin(step.index, origin(source));
            reader.read(step.gathering, step.progress);
        }
        step.gathering.end();
        return source;
    }

    private static String origin(Source source) {
        return source.layout().isEmpty() ? source.name() : source.layout();
    }

    /// Carries a plan out in one transaction, and keeps a record of each list.
    ///
    /// @throws Refused if no column says who anybody is, if people changed since the preview, or if
    ///     the user cancels; the file is then as it was
    public ImportResult commit(ImportPlan plan, Progress progress) {
        for (Source source : plan.sources()) {
            if (!source.isMapped()) {
                throw Problem.input("inbox.unmapped", source.name(), source.headers()).refused();
            }
        }
        db.run(
                handle -> {
                    var store = new ImportStore(handle);
                    if (!store.state().equals(plan.state())) {
                        throw Problem.rule("inbox.changed").refused();
                    }
                    store.write(plan, db, progress);
                });
        return ImportResult.of(plan);
    }

    /// The imports so far, newest first.
    public List<ImportSession> history() {
        return db.read(handle -> new ImportStore(handle).sessions());
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
                || name.endsWith(".tsv")
                || name.endsWith(".txt");
    }
}
