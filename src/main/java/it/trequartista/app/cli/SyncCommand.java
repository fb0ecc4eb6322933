package it.trequartista.app.cli;

import it.trequartista.app.LossWords;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.sync.Carriers;
import it.trequartista.sync.Losses;
import it.trequartista.sync.Losses.Loss;
import it.trequartista.sync.Relocation;
import it.trequartista.sync.SharedFolder;
import it.trequartista.sync.SharedFolder.Joined;
import it.trequartista.sync.Sync;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Keeps a file and a shared folder at the same changes.
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", descriptionKey = "folder")
    private Path folder = Path.of("");

    @Option(names = "--join", descriptionKey = "join")
    private boolean join;

    @Option(names = "--watch", descriptionKey = "watch")
    private boolean watch;

    @Option(names = "--give-up-waiting", descriptionKey = "giveUpWaiting")
    private boolean giveUpWaiting;

    @Option(names = "--retire", paramLabel = "NAME", descriptionKey = "retire")
    private String retire = "";

    @Option(names = "--take-back", paramLabel = "NAME", descriptionKey = "takeBack")
    private String takeBack = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final FolderKey key = new FolderKey();

    SyncCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!join) {
            return sync(new Joined(Db.open(file, terminal.time()), 0));
        }
        var typed = SharedFolder.isEncrypted(folder) ? key.typed() : Optional.<String>empty();
        return sync(SharedFolder.join(file, folder, terminal.time(), typed));
    }

    private int sync(Joined joined) {
        try (var db = joined.db()) {
            var sync = SharedFolder.of(db, folder);
            if (!join) {
                key.turn(db, () -> once(sync), terminal);
            }
            var first = once(sync).after(joined.came());
            if (giveUpWaiting && sync.giveUpWaiting() > 0) {
                first = once(sync).after(first.came());
            }
            if (!retire.isEmpty()) {
                Sync.retire(db, named(sync, retire), true);
            }
            if (!takeBack.isEmpty()) {
                Sync.retire(db, named(sync, takeBack), false);
            }
            say(db, sync, first);
            Relocation.setAside(db).ifPresent(old -> complain("app.cli.setAside", old.toString()));
            Carriers.ofThisMachine()
                    .of(db.file())
                    .ifPresent(c -> complain("app.cli.carried", c.service()));
            if (watch) {
                watch(db, sync);
            }
            return Line.DONE;
        }
    }

    /// The one computer of a name, or of an id where several have the same.
    private static String named(Sync sync, String name) {
        var others = sync.others();
        var found =
                others.stream()
                        .filter(o -> o.name().equalsIgnoreCase(name) || o.stream().equals(name))
                        .map(Sync.Other::stream)
                        .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String all =
                others.stream()
                        .map(o -> o.name() + " (" + o.stream() + ")")
                        .collect(Collectors.joining(", "));
        throw Problem.input("sync.noComputer", name, all).refused();
    }

    private void complain(String key, String word) {
        terminal.err().println(terminal.texts().get(key, word));
    }

    /// Until somebody wants us to stop.
    private void watch(Db db, Sync sync) {
        try (var folderWatch = SharedFolder.watch(db, folder)) {
            while (true) {
                boolean told = folderWatch.await();
                var report = once(sync);
                if (report.came() > 0 && !told) {
                    folderWatch.missed();
                }
                if (report.came() + report.went() > 0) {
                    say(db, sync, report);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Sync.Report once(Sync sync) {
        try {
            return sync.run();
        } catch (IOException e) {
            throw Problem.machine("sync.notWritable", folder.toString()).refused();
        }
    }

    private void say(Db db, Sync sync, Sync.Report report) {
        var losses = report.came() == 0 ? List.<Loss>of() : Losses.open(db);
        if (json) {
            terminal.json(json(sync, report, losses));
            terminal.out().flush();
            return;
        }
        terminal.say("app.cli.synced", report.came(), report.went());
        if (report.waiting() > 0) {
            terminal.say("app.cli.syncWaiting", report.waiting());
        }
        if (report.conflicts() > 0) {
            terminal.say("app.cli.syncConflicts", report.conflicts());
        }
        losses.forEach(
                l ->
                        terminal.say(
                                "app.cli.syncLost",
                                l.computer(),
                                LossWords.kinds(l, terminal.texts())));
        report.unreadable().forEach(path -> terminal.say("app.cli.syncUnreadable", path));
        terminal.out().flush();
    }

    private static Map<String, Object> json(Sync sync, Sync.Report report, List<Loss> losses) {
        var all = new LinkedHashMap<String, Object>();
        all.put("came", report.came());
        all.put("went", report.went());
        all.put("waiting", report.waiting());
        all.put("conflicts", report.conflicts());
        all.put("unreadable", report.unreadable());
        all.put(
                "others",
                sync.others().stream()
                        .filter(o -> !o.retired())
                        .map(
                                o -> {
                                    var one = new LinkedHashMap<String, Object>();
                                    one.put("id", o.stream());
                                    one.put("name", o.name());
                                    one.put("at", o.at().toString());
                                    one.put("same", o.same());
                                    one.put("diverged", o.diverged());
                                    return one;
                                })
                        .toList());
        all.put("losses", losses.stream().map(SyncCommand::json).toList());
        all.put("digest", sync.digest());
        return all;
    }

    private static Map<String, Object> json(Loss loss) {
        var one = new LinkedHashMap<String, Object>();
        one.put("name", loss.computer());
        one.put("at", loss.at().toString());
        var kinds = new LinkedHashMap<String, Integer>();
        loss.kinds().forEach(k -> kinds.put(k.table(), k.rows()));
        one.put("rows", kinds);
        return one;
    }
}
