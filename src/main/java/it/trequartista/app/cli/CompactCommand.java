package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.sync.Compaction;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;

/// Makes a file as small as it can be without losing anything of it.
@Command(name = "compact")
final class CompactCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", arity = "0..1", descriptionKey = "compacted")
    private @Nullable Path folder;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    CompactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Compaction.Done done;
        try (var db = Db.open(file, terminal.time())) {
            done = folder == null ? Compaction.of(db) : with(db, folder);
        }
        if (json) {
            var all = new LinkedHashMap<String, Object>();
            all.put("before", done.before());
            all.put("after", done.after());
            terminal.json(all);
        } else {
            terminal.say("app.cli.compacted", megabytes(done.before()), megabytes(done.after()));
        }
        return Line.DONE;
    }

    private static Compaction.Done with(Db db, Path folder) {
        try {
            return Compaction.of(db, folder);
        } catch (IOException e) {
            throw Problem.machine("sync.notWritable", folder.toString()).refused();
        }
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
