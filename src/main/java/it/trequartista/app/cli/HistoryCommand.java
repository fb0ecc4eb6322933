package it.trequartista.app.cli;

import it.trequartista.app.StepNames;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.History.Version;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Tells what was done in a file, or every value the fields of one record have had.
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", arity = "0..1", descriptionKey = "ofId")
    private @Nullable String id;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most")
    private int most = 50;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var db = Db.openToRead(file, terminal.time())) {
            if (id == null) {
                var steps = db.history().steps(Long.MAX_VALUE, Math.max(0, most));
                StepTold.of(terminal, db).tell(steps, json);
            } else {
                values(db, id);
            }
        }
        return Line.DONE;
    }

    private void values(Db db, String wanted) {
        var place =
                db.read(handle -> RowsStore.find(handle, wanted))
                        .orElseThrow(() -> Problem.input("app.cli.noRecord", wanted).refused());
        var table = Tables.ours().named(place.table()).orElseThrow();
        var names = new StepNames(db, terminal.texts());
        var versions =
                telling(table, db.history().versions(place.table(), place.id()), names).stream()
                        .limit(Math.max(0, most))
                        .toList();
        if (json) {
            terminal.json(
                    Fields.forPrograms(versions.stream().map(v -> forPrograms(table, v)).toList()));
        } else {
            String here = db.read(RowsStore::thisComputer).orElse("");
            var told =
                    versions.stream()
                            .map(v -> forPeople(table, v, names, v.stream().equals(here)))
                            .toList();
            new Values(terminal).table(null, told);
        }
    }

    /// Leaves out what is kept for the program's own use, and fields that never held anything.
    private static List<Version> telling(Table table, List<Version> all, StepNames names) {
        var held =
                all.stream()
                        .filter(v -> says(table, v, names))
                        .map(Version::cell)
                        .collect(Collectors.toSet());
        return all.stream().filter(v -> held.contains(v.cell())).toList();
    }

    private static boolean says(Table table, Version version, StepNames names) {
        return switch (table.cell(version.cell()).orElseThrow().kind()) {
            case QUIET -> false;
            case DELETED -> Long.valueOf(1).equals(version.values().get("deleted"));
            case FIELD, TEXT ->
                    !names.value(table.name(), version.cell(), version.values()).isEmpty();
        };
    }

    private Fields forPeople(Table table, Version version, StepNames names, boolean own) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("at", version.at());
        told.put("computer", terminal.computer(version.stream(), version.computer(), own));
        told.put("field", names.field(table.name(), version.cell()));
        told.put("said", names.value(table.name(), version.cell(), version.values()));
        return new Fields(told);
    }

    private static Fields forPrograms(Table table, Version version) {
        var values = Columns.values(table.cell(version.cell()).orElseThrow(), version.values());
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("n", version.n());
        told.put("at", version.at());
        told.put("computer", version.stream());
        told.put("name", version.computer());
        told.put("field", Columns.camel(version.cell()));
        told.put("values", values.forPrograms());
        told.put("shown", version.shown());
        return new Fields(told);
    }
}
