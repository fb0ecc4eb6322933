package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.SharedFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Kill -9 of the packaged program in the middle of whatever it does, again and again.
/// `-Dkill.seconds=3600` for longer.
class KillLoopIT {
    private static final long SECONDS = Long.getLong("kill.seconds", 60);
    private static final Time TIME = Time.ofThisMachine();

    @TempDir private Path folder;
    private final Random dice = new Random(20261126);
    private final Set<String> acknowledged = new HashSet<>();
    private final Map<String, Long> usual = new HashMap<>();
    private final Map<String, Integer> killed = new TreeMap<>();
    private Packaged program;
    private Path file;
    private Path other;
    private Path share;
    private List<String> ids;

    /// What can be killed.
    private record Act(String name, Begin begin) {}

    /// Starts it.
    @FunctionalInterface
    private interface Begin {
        Packaged.Running with(String word) throws Exception;
    }

    private final List<Act> acts =
            List.of(
                    new Act("edit", w -> program.start("set", file, anyone(), "notes", w)),
                    new Act("import", w -> program.start("import", file, program.people(w, 300))),
                    new Act("publish", w -> program.start("sync", file, share)),
                    new Act("ingest", w -> program.start("sync", other, share)),
                    new Act("migrate", w -> program.start("list", older(w), "people")),
                    new Act("compact", w -> program.start("compact", file, share)));

    @Test
    void whateverIsKilledNothingSavedIsLost() throws Exception {
        program = new Packaged(folder);
        share = Files.createDirectory(folder.resolve("share"));
        file = folder.resolve("studio.treq");
        other = folder.resolve("altrove.treq");
        program.does("new", file);
        program.does("import", file, program.people("Anna", 5));
        program.does("sync", file, share);
        program.does("sync", other, share, "--join");
        ids = program.ids(file);
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        for (int round = 0; System.nanoTime() < end || kills() < 8; round++) {
            act(acts.get(round % acts.size()), "k" + round, round >= acts.size());
            whole(round % acts.size() == 3 ? other : file);
        }
        System.out.println("killed: " + killed + ", acknowledged: " + acknowledged.size());
        var digests = new HashSet<String>();
        for (Path each : List.of(file, other, file, other)) {
            sync(each);
        }
        for (Path each : List.of(file, other)) {
            digests.add(sync(each));
            assertThat(Words.kept(each)).containsAll(acknowledged);
        }
        assertThat(digests).hasSize(1);
    }

    private int kills() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Lets it end the first time; whenever it ends, that is how long it takes.
    private void act(Act act, String word, boolean kill) throws Exception {
        long before = System.nanoTime();
        var running = act.begin.with(word);
        if (kill) {
            long most = usual.get(act.name);
            if (running.killedAfter(most / 4 + dice.nextLong(most))) {
                killed.merge(act.name, 1, Integer::sum);
                return;
            }
        } else {
            assertThat(running.said().code()).isZero();
        }
        usual.put(act.name, Math.max(20, (System.nanoTime() - before) / 1_000_000));
        if (act.name.equals("edit") || act.name.equals("import")) {
            acknowledged.add(word);
        }
    }

    private String anyone() {
        return ids.get(dice.nextInt(ids.size()));
    }

    private static Path fixture() {
        return Path.of("src/test/resources/it/trequartista/store/version-1.trequartista.gz");
    }

    private final List<Path> olders = new ArrayList<>();

    private Path older(String word) throws Exception {
        Path old = folder.resolve(word + ".treq");
        try (var in = new GZIPInputStream(Files.newInputStream(fixture()))) {
            Files.copy(in, old);
        }
        olders.add(old);
        return old;
    }

    /// The file is sound, holds all that was acknowledged, and a migration goes on.
    private void whole(Path touched) {
        try (var db = Db.open(touched, TIME)) {
            assertThat(db.check()).isEmpty();
        }
        assertThat(Words.kept(file)).containsAll(acknowledged);
        for (Path old : olders) {
            try (var db = Db.open(old, TIME)) {
                assertThat(db.check()).isEmpty();
            }
            assertThat(Words.kept(old)).contains("Anna");
        }
        olders.clear();
    }

    private String sync(Path each) throws Exception {
        try (var db = Db.open(each, TIME)) {
            var sync = SharedFolder.of(db, share);
            var _ = sync.run();
            return Objects.requireNonNull(sync.digest());
        }
    }
}
