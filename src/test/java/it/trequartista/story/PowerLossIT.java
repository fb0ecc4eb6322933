package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.story.PowerTrace.Event;
import it.trequartista.sync.Segment;
import it.trequartista.sync.SharedFolder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// The power is cut at every write of a process that edits and publishes: whatever had not been
/// synced is dropped, arrives in part, or torn. `-Dpower.states=100000` for more.
class PowerLossIT {
    private static final int STATES = Integer.getInteger("power.states", 10_000);
    private static final Time TIME = Time.ofThisMachine();

    @TempDir private Path folder;
    private Path file;
    private Path share;
    private byte[] before;
    private List<Event> events;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<List<Object>, Long> published = new ConcurrentHashMap<>();

    /// What is found in a file.
    ///
    /// @param sound whether nothing is wrong with it
    /// @param count how many transactions it holds
    private record Found(boolean sound, long count) {}

    /// What was found in all of them.
    private static final class Tally {
        private final Map<Integer, Future<Found>> known = new HashMap<>();
        private final List<Future<Found>> found = new ArrayList<>();
        private final List<Long> said = new ArrayList<>();
        private final List<Long> out = new ArrayList<>();

        private long damaged() throws Exception {
            long count = 0;
            for (var each : found) {
                count += each.get().sound ? 0 : 1;
            }
            return count;
        }

        /// In how many something acknowledged is missing.
        private long lost() throws Exception {
            return less(said);
        }

        /// In how many the folder is ahead of the file.
        private long ahead() throws Exception {
            return less(out);
        }

        private long less(List<Long> than) throws Exception {
            long count = 0;
            for (int i = 0; i < found.size(); i++) {
                Found each = found.get(i).get();
                count += each.sound && each.count < than.get(i) ? 1 : 0;
            }
            return count;
        }
    }

    @BeforeEach
    void traced() throws Exception {
        if (!mayTrace()) {
            System.out.println("No process may be traced here: no power was cut");
            assumeTrue(false, "strace is not installed or not allowed");
        }
        file = folder.resolve("studio.treq");
        share = Files.createDirectory(folder.resolve("share"));
        Db.create(file, TIME).close();
        before = Files.readAllBytes(file);
        Path trace = folder.resolve("trace");
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        String java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-y", "-xx"));
        command.addAll(List.of("-s", "1000000", "-o", trace.toString()));
        command.addAll(List.of("-e", "trace=" + PowerTrace.CALLS, java, "-cp", path));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(PowerScribe.class.getName(), file.toString(), share.toString()));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        assertThat(process.waitFor()).as(() -> read(folder.resolve("said"))).isZero();
        events = PowerTrace.read(trace, folder, file);
        try (var db = Db.open(file, TIME)) {
            var _ =
                    db.<Boolean>ask(
                            p -> {
                                p.each(
                                        "SELECT id, n FROM sync_tx",
                                        rs ->
                                                numbers.put(
                                                        HexFormat.of().formatHex(rs.getBytes(1)),
                                                        rs.getLong(2)));
                                return true;
                            });
        }
    }

    private static boolean mayTrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenThePowerGoes() throws Exception {
        var tally = new Tally();
        cut(tally, STATES, true);
        var lies = new Tally();
        cut(lies, 200, false);
        System.out.printf(
                "power: %d events, %d states, %d different; %d damaged, %d lost something, in %d"
                        + " the folder is ahead; of %d on a disk that lies %d damaged, %d lost%n",
                events.size(),
                tally.found.size(),
                tally.known.size(),
                tally.damaged(),
                tally.lost(),
                tally.ahead(),
                lies.found.size(),
                lies.damaged(),
                lies.lost());
        assertThat(tally.found).hasSizeGreaterThanOrEqualTo(STATES);
        assertThat(tally.damaged()).isZero();
        assertThat(tally.lost()).isZero();
        assertThat(tally.ahead()).isZero();
        // Without syncing it is otherwise, or this would prove nothing.
        assertThat(lies.damaged() + lies.lost()).isPositive();
    }

    /// Cuts the power after events all along.
    private void cut(Tally tally, int states, boolean obeys) throws Exception {
        var disk = new PowerDisk(file, before, obeys);
        var dice = new SplittableRandom(20261126);
        var cuts = PowerDisk.Cut.values();
        int threads = Runtime.getRuntime().availableProcessors();
        var room = new Semaphore(4 * threads);
        long said = 0;
        double due = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (Event event : events) {
                disk.happens(event);
                said = event instanceof Event.Said s ? s.count() : said;
                for (due += (double) states / events.size(); due > 0; due--) {
                    var cut = cuts[tally.found.size() % cuts.length];
                    tally.said.add(said);
                    check(tally, disk.after(cut, dice), pool, room);
                }
            }
        }
    }

    private void check(Tally tally, Map<String, byte[]> state, ExecutorService pool, Semaphore room)
            throws InterruptedException {
        long out = 0;
        for (var each : state.entrySet()) {
            if (each.getKey().startsWith(share.toString())) {
                out = Math.max(out, published(each.getValue()));
            }
        }
        tally.out.add(out);
        byte[] main = state.get(file.toString());
        byte[] log = state.get(file + "-wal");
        int key = 31 * Arrays.hashCode(main) + Arrays.hashCode(log);
        boolean whole = tally.found.size() % 500 == 0;
        var known = whole ? null : tally.known.get(key);
        if (known == null) {
            room.acquire();
            known =
                    pool.submit(
                            () -> {
                                try {
                                    return whole ? lived(state) : found(main, log);
                                } finally {
                                    room.release();
                                }
                            });
            tally.known.put(key, known);
        }
        tally.found.add(known);
    }

    /// The last transaction of ours a file of the folder carries.
    private long published(byte[] bytes) {
        return published.computeIfAbsent(
                List.of(bytes.length, Arrays.hashCode(bytes)),
                k -> {
                    try {
                        return Segment.read(bytes).transactions().stream()
                                .mapToLong(tx -> numbers.get(tx.id()))
                                .max()
                                .orElse(0);
                    } catch (Segment.Unreadable e) {
                        return 0L; // Not whole: nobody reads it.
                    }
                });
    }

    private static Found found(byte[] main, byte[] log) throws IOException {
        Path place = place();
        Path copy = place.resolve("a.treq");
        Files.write(copy, main);
        if (log != null) {
            Files.write(place.resolve("a.treq-wal"), log);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement()) {
            try (var rs = statement.executeQuery("PRAGMA integrity_check")) {
                if (!rs.next() || !rs.getString(1).equals("ok")) {
                    return new Found(false, 0);
                }
            }
            try (var rs = statement.executeQuery("SELECT count(*) FROM sync_tx")) {
                return new Found(rs.next(), rs.getLong(1));
            }
        } catch (SQLException e) {
            return new Found(false, 0);
        } finally {
            delete(place);
        }
    }

    /// The same by the program itself, which opens the file, checks it and syncs on.
    private Found lived(Map<String, byte[]> state) throws IOException {
        Path place = place();
        for (var each : state.entrySet()) {
            Path copy = place.resolve(folder.relativize(Path.of(each.getKey())));
            Files.createDirectories(copy.getParent());
            Files.write(copy, each.getValue());
        }
        Path own = Files.createDirectories(place.resolve("share"));
        try (var db = Db.open(place.resolve("studio.treq"), TIME)) {
            long count =
                    db.ask(p -> p.first("SELECT count(*) FROM sync_tx", rs -> rs.getLong(1)))
                            .orElse(0L);
            var sync = SharedFolder.of(db, own);
            var _ = sync.run();
            boolean sound = db.check().isEmpty() && sync.run().went() == 0;
            return new Found(sound, count);
        } catch (it.trequartista.kernel.Refused e) {
            return new Found(false, 0);
        } finally {
            delete(place);
        }
    }

    private static Path place() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "power")
                : Files.createTempDirectory("power");
    }

    private static void delete(Path place) throws IOException {
        try (var all = Files.walk(place)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
