package it.trequartista.app.cli;

import it.trequartista.app.StepNames;
import it.trequartista.store.Db;
import it.trequartista.sync.Copies;
import it.trequartista.sync.Copies.Changed;
import it.trequartista.sync.Copies.Merged;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Takes into a file what a copy of it has that went its own way.
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "OTHER", descriptionKey = "other")
    private Path other = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean isTrial;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var db = Db.open(file, terminal.time())) {
            if (isTrial) {
                return Copies.preview(db, other, this::tell);
            }
            return tell(Copies.merge(db, other), db);
        }
    }

    private int tell(Merged merged, Db named) {
        var names = new StepNames(named, terminal.texts());
        if (json) {
            terminal.json(forPrograms(merged, names));
            return Line.DONE;
        }
        long made = merged.rows().stream().filter(Changed::isNew).count();
        terminal.say(
                isTrial ? "app.cli.wouldMerge" : "app.cli.merged",
                merged.came(),
                made,
                merged.rows().size() - made,
                merged.conflicts());
        if (merged.attachments() > 0) {
            String key = isTrial ? "app.merge.attachments" : "app.merge.brought";
            terminal.say(key, merged.attachments());
        }
        merged.rows().stream()
                .limit(SHOWN)
                .forEach(row -> terminal.out().println(line(row, names)));
        if (merged.rows().size() > SHOWN) {
            terminal.say("app.cli.mergeMore", merged.rows().size() - SHOWN);
        }
        merged.backup().ifPresent(path -> terminal.say("app.cli.mergeBackup", path.toString()));
        return Line.DONE;
    }

    private static String line(Changed row, StepNames names) {
        String name = names.record(row.table(), row.id());
        return row.isNew()
                ? "+ " + name
                : "~ " + name + ": " + names.fields(row.table(), row.fields());
    }

    private static Map<String, @Nullable Object> forPrograms(Merged merged, StepNames names) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("came", merged.came());
        all.put("conflicts", merged.conflicts());
        all.put("attachments", merged.attachments());
        all.put("backup", merged.backup().map(Path::toString).orElse(null));
        List<Fields> rows = new ArrayList<>();
        for (Changed row : merged.rows()) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("table", row.table());
            one.put("id", row.id());
            one.put("record", names.record(row.table(), row.id()));
            one.put("new", row.isNew());
            one.put("fields", row.fields());
            rows.add(new Fields(one));
        }
        all.put("rows", Fields.forPrograms(rows));
        return all;
    }
}
