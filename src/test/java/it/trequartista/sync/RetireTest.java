package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// A computer that is gone is no longer counted, until it speaks again.
class RetireTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;

    @Test
    void aRetiredComputerComesBackByItselfWhenItSpeaks() throws Exception {
        Path box = Files.createDirectory(folder.resolve("box"));
        try (Db desktop = Db.create(folder.resolve("a.treq"), TIME)) {
            desktop.run(h -> h.execute("INSERT INTO person (id) VALUES (1)"));
            var sync = SharedFolder.of(desktop, box);
            var _ = sync.run();
            try (Db laptop = SharedFolder.join(folder.resolve("b.treq"), box, TIME).db()) {
                var theirs = SharedFolder.of(laptop, box);
                var _ = theirs.run();
                var _ = sync.run();
                var other = sync.others().getFirst();
                assertThat(other.retired()).isFalse();
                Sync.retire(desktop, other.stream(), true);
                var _ = sync.run();
                assertThat(sync.others().getFirst().retired()).isTrue();
                Sync.retire(desktop, other.stream(), false);
                assertThat(sync.others().getFirst().retired()).isFalse();
                Sync.retire(desktop, other.stream(), true);
                laptop.run(h -> h.execute("UPDATE person SET notes = 'b'"));
                var _ = theirs.run();
                assertThat(sync.run().came()).isEqualTo(1);
                assertThat(sync.others()).hasSize(1);
                assertThat(sync.others().getFirst().retired()).isFalse();
            }
        }
    }
}
