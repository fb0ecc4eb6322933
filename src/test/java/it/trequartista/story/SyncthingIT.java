package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Two computers, the packaged program on both, and Syncthing between them: programs and daemons
/// are killed while people work. `-Dsyncthing.seconds=3600` for longer.
class SyncthingIT {
    private static final long SECONDS = Long.getLong("syncthing.seconds", 60);

    @TempDir private Path folder;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger daemons = new AtomicInteger();

    /// A computer: its file, its end of the folder, its program.
    private record Desk(boolean first, Path file, Path share, Packaged program) {}

    @Test
    void nothingIsLostBetweenTwoComputers() throws Exception {
        if (!Syncthing.isInstalled() && System.getenv("CI") == null) {
            System.out.println("Syncthing is not installed: nothing was carried between two files");
            assumeTrue(false, "syncthing is not installed");
        }
        Path a = Files.createDirectory(folder.resolve("a"));
        Path b = Files.createDirectory(folder.resolve("b"));
        try (var syncthing = new Syncthing(a, b)) {
            var one = desk(true, a, syncthing);
            var other = desk(false, b, syncthing);
            syncthing.connected();
            one.program.does("new", one.file);
            one.program.does("import", one.file, one.program.people("Anna", 5));
            one.program.does("sync", one.file, one.share);
            joined(other);
            var ids = one.program.ids(one.file);
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            work(syncthing, one, other, ids, end);
            long since = System.nanoTime();
            String digest = agreed(one, other);
            System.out.printf(
                    "%d s: %d changes acknowledged, %d programs and %d daemons killed,"
                            + " equal after %.1f s%n",
                    SECONDS,
                    acknowledged.size(),
                    killed.get(),
                    daemons.get(),
                    (System.nanoTime() - since) / 1e9);
            assertThat(digest).isNotEmpty();
            assertThat(killed.get()).isPositive();
            assertThat(daemons.get()).isPositive();
            for (Desk each : List.of(one, other)) {
                assertThat(each.program.by("check", each.file).code()).isZero();
                assertThat(Words.written(each.file)).containsAll(acknowledged);
                assertThat(Words.kept(each.file)).containsAll(acknowledged);
            }
        }
    }

    private static Desk desk(boolean first, Path place, Syncthing syncthing) throws IOException {
        Path own = Files.createDirectory(place.resolve("own"));
        return new Desk(
                first, own.resolve("studio.treq"), syncthing.share(first), new Packaged(own));
    }

    private static void joined(Desk desk) throws Exception {
        for (int i = 0; i < 60; i++) {
            if (desk.program.by("sync", desk.file, desk.share, "--join").code() == 0
                    && !desk.program.ids(desk.file).isEmpty()) {
                return;
            }
            Files.deleteIfExists(desk.file);
            Thread.sleep(500);
        }
        throw new IllegalStateException("nothing came to the other side");
    }

    private void work(Syncthing syncthing, Desk one, Desk other, List<String> ids, long end)
            throws Exception {
        try (var hands = Executors.newFixedThreadPool(3)) {
            var working =
                    hands.invokeAll(
                            List.<Callable<Void>>of(
                                    () -> hand(one, ids, end),
                                    () -> hand(other, ids, end),
                                    () -> mishaps(syncthing, end)));
            for (var each : working) {
                each.get();
            }
        }
    }

    private Void mishaps(Syncthing syncthing, long end) throws Exception {
        boolean first = false;
        long pause = Math.min(120, SECONDS / 3) * 1_000;
        Thread.sleep(pause);
        while (System.nanoTime() < end) {
            syncthing.kill(first);
            daemons.incrementAndGet();
            first = !first;
            Thread.sleep(pause);
        }
        return null;
    }

    private Void hand(Desk desk, List<String> ids, long end) throws Exception {
        var dice = new Random(desk.first ? 1 : 2);
        for (int turn = 1; System.nanoTime() < end; turn++) {
            String word = (desk.first ? "a" : "b") + turn + "-" + dice.nextInt(1_000_000);
            String id = ids.get(dice.nextInt(ids.size()));
            switch (turn % 5) {
                case 3 -> {
                    Path list = desk.program.people(word, 3);
                    if (desk.program.by("import", desk.file, list).code() == 0) {
                        acknowledged.add(word);
                    }
                }
                case 4 -> {
                    boolean publishes = dice.nextBoolean();
                    var running =
                            publishes
                                    ? desk.program.start("sync", desk.file, desk.share, "--watch")
                                    : desk.program.start("set", desk.file, id, "notes", word);
                    if (running.killedAfter(200 + dice.nextInt(1_500))) {
                        killed.incrementAndGet();
                    }
                }
                default -> {
                    String field = dice.nextBoolean() ? "notes" : "givenName";
                    if (desk.program.by("set", desk.file, id, field, word).code() == 0) {
                        acknowledged.add(word);
                    }
                }
            }
            if (turn % 2 == 0) {
                var _ = desk.program.by("sync", desk.file, desk.share);
            }
        }
        return null;
    }

    /// Waits until both show the same and nothing moves.
    private static String agreed(Desk one, Desk other) throws Exception {
        for (int i = 0; i < 120; i++) {
            var here = one.program.does("sync", one.file, one.share, "--json").json();
            var there = other.program.does("sync", other.file, other.share, "--json").json();
            long moved = here.get("came").asLong() + here.get("went").asLong();
            moved += there.get("came").asLong() + there.get("went").asLong();
            if (moved == 0 && here.get("digest").equals(there.get("digest"))) {
                assertThat(here.get("waiting").asInt()).isZero();
                return here.get("digest").asString();
            }
            Thread.sleep(500);
        }
        throw new AssertionError("the two files do not become the same");
    }
}
