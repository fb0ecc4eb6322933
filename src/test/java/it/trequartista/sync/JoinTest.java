package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A new file is made from a folder as a whole or not at all.
class JoinTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;
    private Path box;
    private Path target;

    @BeforeEach
    void fill() throws Exception {
        box = Files.createDirectory(folder.resolve("box"));
        target = Files.createDirectory(folder.resolve("b")).resolve("b.trequartista");
        try (Db db = Db.create(folder.resolve("a.trequartista"), TIME)) {
            for (int i = 1; i < 40; i++) {
                String sql = "INSERT INTO person (id, notes) VALUES (%d, 'a')".formatted(i);
                db.run(h -> h.execute(sql));
            }
            var _ = SharedFolder.of(db, box).run();
        }
    }

    /// Cancels when it is asked for the so-many-eth time.
    private static final class Impatient implements Progress {
        private int left;
        private long told;

        Impatient(int left) {
            this.left = left;
        }

        @Override
        public void at(long done, long total) {
            told = Math.max(told, done);
        }

        @Override
        public boolean cancelled() {
            return left-- <= 0;
        }
    }

    @Test
    void cancellingAnywhereLeavesNothing() throws Exception {
        for (int after : new int[] {0, 1, 2, 5, 20, 38}) {
            assertThatThrownBy(
                            () ->
                                    SharedFolder.join(
                                            target,
                                            box,
                                            TIME,
                                            Optional.empty(),
                                            new Impatient(after)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.problem()).isInstanceOf(Problem.Cancelled.class));
            try (var left = Files.list(target.getParent())) {
                assertThat(left).isEmpty();
            }
        }
        var patient = new Impatient(1000);
        try (Db db = SharedFolder.join(target, box, TIME, Optional.empty(), patient).db()) {
            assertThat(patient.told).isEqualTo(39);
            assertThat(db.check()).isEmpty();
            assertThat(db.file()).isEqualTo(target);
        }
        try (var left = Files.list(target.getParent())) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("b.trequartista", ".b.trequartista.lock");
        }
    }

    @Test
    void aFolderThatDoesNotLetItselfBeReadLeavesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("b/there.trequartista"), "x");
        assertThatThrownBy(() -> SharedFolder.join(file, box, TIME)).isInstanceOf(Refused.class);
        assertThat(file).hasContent("x");
        assertThatThrownBy(() -> SharedFolder.join(target, folder.resolve("no"), TIME))
                .isInstanceOf(Refused.class);
        assertThat(target).doesNotExist();
    }
}
