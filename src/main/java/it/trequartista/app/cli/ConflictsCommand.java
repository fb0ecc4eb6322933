package it.trequartista.app.cli;

import it.trequartista.app.ConflictWords;
import it.trequartista.app.SameNumberStore;
import it.trequartista.app.SameNumberStore.SameNumber;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.store.Tables;
import it.trequartista.sync.Conflict;
import it.trequartista.sync.Conflict.Value;
import it.trequartista.sync.Conflicts;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/// Lists the values that were written at the same time on two computers, or chooses.
@Command(name = "conflicts")
final class ConflictsCommand implements Callable<Integer> {
    private static final Pattern CHOICE = Pattern.compile("(\\d{1,6})=(shown|other|both)");

    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--keep", paramLabel = "N=shown|other|both", descriptionKey = "keep")
    private @Nullable String keep;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ConflictsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (keep != null) {
            choose(keep);
        } else {
            try (var db = Db.openToRead(file, terminal.time())) {
                tell(
                        new Conflicts(db).open(),
                        new SameNumberStore(db).all(),
                        new ConflictWords(db, terminal.texts()));
            }
        }
        return Line.DONE;
    }

    private void choose(String wanted) {
        var choice = CHOICE.matcher(wanted);
        if (!choice.matches()) {
            throw new ParameterException(spec.commandLine(), "", spec.findOption("--keep"), wanted);
        }
        int n = Integer.parseInt(choice.group(1));
        try (var db = Db.open(file, terminal.time())) {
            var conflicts = new Conflicts(db);
            var conflict =
                    conflicts.open().stream()
                            .skip(Math.max(0, n - 1))
                            .findFirst()
                            .filter(c -> n > 0)
                            .orElseThrow(() -> Problem.input("app.cli.noConflict", n).refused());
            var made =
                    switch (choice.group(2)) {
                        case "shown" -> conflicts.keep(conflict, conflict.shown());
                        case "other" -> conflicts.keep(conflict, conflict.others().getFirst());
                        default -> keepBoth(conflicts, conflict, db);
                    };
            var step = db.history().steps(List.of(made.n())).getFirst();
            var told = StepTold.of(terminal, db);
            if (json) {
                terminal.json(told.forPrograms(step).forPrograms());
            } else {
                terminal.out().println(told.names().of(step));
            }
        }
    }

    private StepId keepBoth(Conflicts conflicts, Conflict conflict, Db db) {
        var words = new ConflictWords(db, terminal.texts());
        var notes =
                words.notes(conflict).orElseThrow(() -> Problem.rule("app.cli.noNotes").refused());
        return conflicts.keepBoth(conflict, notes, words.note(conflict));
    }

    private void tell(List<Conflict> open, List<SameNumber> numbers, ConflictWords words) {
        if (json) {
            var told = new ArrayList<Fields>();
            for (Conflict conflict : open) {
                told.add(forPrograms(told.size() + 1, conflict, words));
            }
            numbers.forEach(same -> told.add(forPrograms(same)));
            terminal.json(Fields.forPrograms(told));
            return;
        }
        numbers.forEach(same -> terminal.out().println(words.said(same)));
        int n = 0;
        for (Conflict conflict : open) {
            terminal.say("app.cli.conflict", ++n, words.record(conflict), words.field(conflict));
            boolean deleted = conflict.kind() == Conflict.Kind.DELETED;
            if (!deleted) {
                line("app.cli.conflictShown", words, conflict, conflict.shown());
            }
            String key = deleted ? "app.cli.conflictDeleted" : "app.cli.conflictOther";
            conflict.others().forEach(v -> line(key, words, conflict, v));
        }
        terminal.say("app.cli.conflictCount", open.size());
    }

    private void line(String key, ConflictWords words, Conflict conflict, Value value) {
        String line =
                terminal.texts()
                        .get(
                                key,
                                words.said(conflict, value),
                                words.when(value),
                                words.computer(value));
        terminal.out().println("   " + line);
    }

    private static Fields forPrograms(int n, Conflict conflict, ConflictWords words) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("n", n);
        told.put("kind", conflict.kind().name());
        told.put("table", conflict.table());
        told.put("id", Long.toString(conflict.id()));
        told.put("record", words.record(conflict));
        told.put("field", Columns.camel(conflict.cell()));
        told.put("shown", forPrograms(conflict, conflict.shown()));
        told.put("others", conflict.others().stream().map(v -> forPrograms(conflict, v)).toList());
        return new Fields(told);
    }

    private static Fields forPrograms(SameNumber same) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("kind", "SAME_NUMBER");
        told.put("table", same.kind().name().toLowerCase(Locale.ROOT));
        told.put("number", same.number());
        told.put(
                "documents",
                same.papers().stream()
                        .map(
                                paper -> {
                                    var its = new LinkedHashMap<String, @Nullable Object>();
                                    its.put("id", Long.toString(paper.id()));
                                    its.put("title", paper.title());
                                    its.put("customer", paper.customer());
                                    its.put("issuedAt", paper.at());
                                    return new Fields(its).forPrograms();
                                })
                        .toList());
        return new Fields(told);
    }

    private static Object forPrograms(Conflict conflict, Value value) {
        var cell =
                Tables.ours()
                        .named(conflict.table())
                        .flatMap(t -> t.cell(conflict.cell()))
                        .orElseThrow();
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("at", value.at());
        told.put("computer", value.stream());
        told.put("name", value.computer());
        told.put("own", value.own());
        told.put("values", Columns.values(cell, value.values()).forPrograms());
        return new Fields(told).forPrograms();
    }
}
