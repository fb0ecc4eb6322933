package it.trequartista.app.cli;

import it.trequartista.inbox.Decision;
import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.Mapping;
import it.trequartista.inbox.PlannedRow;
import it.trequartista.inbox.Reading;
import it.trequartista.inbox.Wishes;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// Takes lists of people in.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SOURCE", descriptionKey = "source")
    private List<Path> sources = List.of();

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean dryRun;

    @Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "map")
    private List<String> map = List.of();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
    private String encoding = "";

    @Option(names = "--separator", paramLabel = "SIGN", descriptionKey = "separator")
    private String separator = "";

    @Option(names = "--header-row", paramLabel = "ROW", descriptionKey = "headerRow")
    private int headerRow = Reading.FIND;

    @Option(names = "--skip-duplicates", descriptionKey = "skipDuplicates")
    private boolean skipDuplicates;

    @Option(names = "--left-out", paramLabel = "CSV", descriptionKey = "leftOut")
    private @Nullable Path leftOut;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Wishes wishes = wishes();
        ImportPlan plan;
        try (var db =
                dryRun ? Db.openToRead(file, terminal.time()) : Db.open(file, terminal.time())) {
            var imports = new Imports(db);
            plan =
                    dryRun
                            ? imports.preview(sources, wishes, Progress.UNWATCHED)
                            : imports.takeIn(sources, wishes, Background::ahead);
        }
        if (leftOut != null) {
            Imports.export(plan, leftOut, terminal.texts());
        }
        tell(plan);
        plan.refused().forEach(p -> terminal.err().println(terminal.texts().get(p)));
        return plan.refused().isEmpty() ? Line.DONE : Line.REFUSED;
    }

    private Wishes wishes() {
        var wishes = Wishes.NONE.with(Mapping.of(map)).leavingDoubtful(skipDuplicates);
        var reading = new Reading(encoding, separator, headerRow);
        for (Path source : sources) {
            wishes = wishes.with(source, reading);
        }
        return wishes;
    }

    private void tell(ImportPlan plan) {
        List<PlannedRow> left = plan.rows().stream().filter(ImportCommand::isTold).toList();
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            for (Decision decision : Decision.values()) {
                told.put(decision.name().toLowerCase(Locale.ROOT), plan.count(decision));
            }
            told.put("dryRun", dryRun);
            told.put("rows", left.stream().map(r -> row(plan, r)).toList());
            terminal.json(told);
            return;
        }
        for (Decision decision : Decision.values()) {
            terminal.out()
                    .println(
                            terminal.texts().get("inbox.decision", decision)
                                    + ": "
                                    + plan.count(decision));
        }
        left.forEach(r -> terminal.out().println(line(plan, r)));
    }

    /// What was not taken, and what may be somebody known already.
    private static boolean isTold(PlannedRow row) {
        return row.decision() == Decision.BAD
                || row.decision() == Decision.SKIPPED
                || row.reason().isDoubt();
    }

    private Map<String, Object> row(ImportPlan plan, PlannedRow row) {
        var told = new LinkedHashMap<String, Object>();
        told.put("source", plan.sources().get(row.source()).name());
        told.put("row", row.row());
        told.put("decision", row.decision().name());
        told.put("label", row.label());
        told.put("reason", reason(row));
        return told;
    }

    private String line(ImportPlan plan, PlannedRow row) {
        return plan.sources().get(row.source()).name()
                + ":"
                + row.row()
                + "  "
                + row.label()
                + "  "
                + reason(row);
    }

    private String reason(PlannedRow row) {
        return terminal.texts().get(row.reason().key(), row.reason().words().toArray());
    }
}
