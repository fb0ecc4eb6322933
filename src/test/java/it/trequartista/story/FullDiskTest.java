package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.Compaction;
import it.trequartista.sync.SharedFolder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;

/// A real disk of 12 MB that fills up: a sentence, nothing acknowledged is lost, and it goes on
/// when there is room again.
class FullDiskTest {
    private static final Time TIME = Time.ofThisMachine();
    private static final int BALLAST = 4 << 20;

    @TempDir private Path folder;
    private final Random dice = new Random(20261126);
    private Path disk;
    private Path ballast;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString());
        if (!mounted) {
            System.out.println("No disk may be mounted here: none was filled");
        }
        assumeTrue(mounted, "no disk may be mounted here");
        ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST]);
    }

    @AfterEach
    void unmount() throws Exception {
        assertThat(!mounted || run("umount", disk.toString())).isTrue();
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFileOnAFullDiskKeepsWhatWasSaved() throws Exception {
        Path file = disk.resolve("studio.treq");
        var saved = new HashSet<String>();
        try (var db = Db.create(file, TIME)) {
            assertThatThrownBy(() -> fill(db, saved, Integer.MAX_VALUE))
                    .isInstanceOfSatisfying(Refused.class, FullDiskTest::isFull);
            assertThat(db.check()).isEmpty();
            Files.delete(ballast);
            fill(db, saved, 3);
            Path share = Files.createDirectory(folder.resolve("share"));
            var _ = SharedFolder.of(db, share).run();
            try (var other = SharedFolder.join(folder.resolve("b.treq"), share, TIME).db()) {
                assertThat(digest(other, share)).isEqualTo(digest(db, share));
            }
        }
        assertThat(saved).hasSizeGreaterThan(10);
        assertThat(Words.kept(file)).containsAll(saved);
    }

    @Test
    void aFullFolderHoldsNothingHalfAndIsFilledLater() throws Exception {
        Path share = Files.createDirectory(disk.resolve("share"));
        var saved = new HashSet<String>();
        try (var db = Db.create(folder.resolve("a.treq"), TIME)) {
            var sync = SharedFolder.of(db, share);
            var _ = sync.run();
            Path rest = disk.resolve("rest");
            assertThatThrownBy(() -> Files.write(rest, new byte[12 << 20]))
                    .isInstanceOf(IOException.class);
            fill(db, saved, 20);
            assertThatThrownBy(sync::run).isInstanceOf(IOException.class);
            try (var all = Files.walk(share)) {
                assertThat(all.map(f -> f.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("~"));
            }
            assertThat(sync.others()).isEmpty();
            Files.delete(rest);
            assertThat(sync.run().went()).isPositive();
            Path copy = folder.resolve("b.treq");
            SharedFolder.join(copy, share, TIME).db().close();
            assertThat(Words.kept(copy)).containsAll(saved);
        }
    }

    @Test
    void whatDoesNotFitIsTakenInLater() throws Exception {
        Path share = Files.createDirectory(folder.resolve("share"));
        Path copy = disk.resolve("b.treq");
        var saved = new HashSet<String>();
        try (var db = Db.create(folder.resolve("a.treq"), TIME)) {
            fill(db, saved, 1);
            var _ = SharedFolder.of(db, share).run();
            try (var other = SharedFolder.join(copy, share, TIME).db()) {
                Path rest = disk.resolve("rest");
                assertThatThrownBy(() -> Files.write(rest, new byte[12 << 20]))
                        .isInstanceOf(IOException.class);
                fill(db, saved, 20);
                var _ = SharedFolder.of(db, share).run();
                var sync = SharedFolder.of(other, share);
                assertThatThrownBy(sync::run)
                        .isInstanceOfSatisfying(Refused.class, FullDiskTest::isFull);
                assertThat(other.check()).isEmpty();
                Files.delete(rest);
                assertThat(sync.run().came()).isPositive();
                assertThat(sync.digest()).isEqualTo(digest(db, share));
            }
        }
        assertThat(Words.kept(copy)).containsAll(saved);
    }

    @Test
    void aFileIsMadeSmallOnlyWhereThereIsRoomToWriteItAnew() throws Exception {
        Path file = disk.resolve("studio.treq");
        var saved = new HashSet<String>();
        try (var db = Db.create(file, TIME)) {
            Files.delete(ballast);
            fill(db, saved, 55);
            Path rest = disk.resolve("rest");
            assertThatThrownBy(() -> Files.write(rest, new byte[12 << 20]))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> Compaction.of(db))
                    .isInstanceOfSatisfying(Refused.class, FullDiskTest::isFull);
            assertThat(db.check()).isEmpty();
            Files.delete(rest);
            fill(db, saved, 1);
            var done = Compaction.of(db);
            assertThat(done.after()).isLessThan(done.before());
        }
        assertThat(Words.kept(file)).containsAll(saved);
    }

    private static void isFull(Refused refused) {
        assertThat(refused.problem().key()).isEqualTo("store.full");
    }

    /// Writes long notes and tells which were saved.
    private void fill(Db db, Set<String> saved, int most) {
        var people = new People(db);
        var anna = people.create(NewPerson.named("Anna", "Riva"));
        for (int i = 0; i < most; i++) {
            byte[] noise = new byte[20_000];
            dice.nextBytes(noise);
            String notes = HexFormat.of().formatHex(noise);
            people.edit(anna, PersonField.NOTES, notes);
            saved.add(notes);
        }
    }

    private static String digest(Db db, Path share) throws IOException {
        var sync = SharedFolder.of(db, share);
        var _ = sync.run();
        return sync.digest();
    }
}
