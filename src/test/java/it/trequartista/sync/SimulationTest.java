package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Several computers, one hostile folder, chance: whatever happens, every computer shows what
/// follows from what it holds, and when the mishaps end all hold the same and nothing is lost.
///
/// `-Dsync.seeds=200000` for more, `-Dsync.first=2000` for others, `-Dsync.seed=17` for one that
/// failed.
class SimulationTest {
    @TempDir(factory = InMemory.class)
    Path folder;

    @Test
    void everyComputerShowsWhatFollowsFromWhatItHolds() throws Exception {
        Long one = Long.getLong("sync.seed");
        long first = one == null ? Long.getLong("sync.first", 0) : one;
        long count = one == null ? Long.getLong("sync.seeds", 2_000) : 1;
        var worlds = new Worlds(Way.OURS, first, count);
        var failed = worlds.run();
        System.out.println(count + " worlds: " + worlds.done);
        if (!failed.isEmpty()) {
            String line = "mvn test -Dtest=SimulationTest -Dsync.seed=" + failed.firstKey();
            throw new AssertionError(line, failed.firstEntry().getValue());
        }
    }

    /// The second one of these encrypts its folder.
    @ParameterizedTest
    @ValueSource(longs = {7, 9})
    void theSameSeedMakesTheSameWorld(long seed) throws Exception {
        var begin = World.beginning(folder);
        var ends = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            Path own = Files.createDirectory(folder.resolve("same" + seed + i));
            try (var world = new World(seed, Way.OURS, own, begin)) {
                ends.add(world.run() + world.shared().view().list());
            }
        }
        assertThat(ends).hasSize(1);
    }

    /// Ways that look as if they would do. Each must fail, or the simulation proves nothing.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OURS")
    void anotherWayFails(Way way) throws Exception {
        assertThat(new Worlds(way, 0, 200).run()).isNotEmpty();
    }

    /// Worlds of one way, as many at once as there are processors; which of them fail does not
    /// depend on that.
    private final class Worlds {
        private final Way way;
        private final long end;
        private final AtomicLong next;
        private final Computer.Image begin;
        private final ConcurrentSkipListMap<Long, Throwable> failed = new ConcurrentSkipListMap<>();
        private final Map<String, Integer> done = new ConcurrentSkipListMap<>();

        private Worlds(Way way, long first, long count) {
            this.way = way;
            this.next = new AtomicLong(first);
            this.end = first + count;
            this.begin = World.beginning(folder);
        }

        /// Up to the first seed that fails.
        private ConcurrentSkipListMap<Long, Throwable> run() throws Exception {
            int threads = Runtime.getRuntime().availableProcessors();
            try (var pool = Executors.newFixedThreadPool(threads)) {
                var running = new ArrayList<Future<?>>();
                for (int i = 0; i < threads; i++) {
                    running.add(pool.submit(this::some));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            }
            return failed;
        }

        private Void some() throws IOException {
            long seed = next.getAndIncrement();
            while (seed < end && failed.headMap(seed).isEmpty()) {
                Path own = Files.createTempDirectory(folder, "world");
                try (var world = new World(seed, way, own, begin)) {
                    var _ = world.run();
                    world.done().forEach((what, times) -> done.merge(what, times, Integer::sum));
                } catch (AssertionError | RuntimeException e) {
                    failed.put(seed, e);
                }
                delete(own);
                seed = next.getAndIncrement();
            }
            return null;
        }

        private static void delete(Path folder) throws IOException {
            try (var all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /// Files that cost no disk, where there is such a place: what is tested here is not the disk.
    static final class InMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
                throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "sync")
                    : Files.createTempDirectory("sync");
        }
    }
}
