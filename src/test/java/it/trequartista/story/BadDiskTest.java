package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// A disk that would not: a sentence, and what was saved stays saved.
class BadDiskTest {
    private final Time time = Time.ofThisMachine();

    @Test
    void aFullDiskIsSaidAndLosesNothing(@TempDir Path folder) {
        Path file = folder.resolve("full.trequartista");
        try (var db = Db.create(file, time)) {
            var people = new People(db);
            var anna = people.create(NewPerson.named("Anna", "Riva"));
            db.run(h -> h.createQuery("PRAGMA max_page_count = 1").mapTo(Integer.class).one());
            assertThatThrownBy(() -> people.edit(anna, PersonField.NOTES, "lunga ".repeat(200_000)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.problem().key()).isEqualTo("store.full"));
            assertThat(people.ids()).containsExactly(anna.value());
        }
        try (var db = Db.open(file, time)) {
            assertThat(new People(db).ids()).hasSize(1);
            assertThat(db.check()).isEmpty();
        }
    }

    @Test
    void aReadOnlyFolderIsSaid(@TempDir Path folder) throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false));
        assumeFalse(Files.isWritable(closed), "root may write anywhere");
        assertThatThrownBy(() -> Db.create(closed.resolve("a.trequartista"), time))
                .isInstanceOf(Refused.class);
        assertThat(closed).isEmptyDirectory();
        assertThat(closed.toFile().setWritable(true)).isTrue();
    }
}
