package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.bench.PeopleList;
import it.trequartista.bench.Program;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The program itself, as a process with the 512 MB its launcher gives it.
final class LongListTest {
    @TempDir private Path folder;

    @Test
    void twoHundredThousandRowsFitTheHeapTwice() throws Exception {
        Path list = folder.resolve("people.csv");
        new PeopleList(200).write(list, 200_000);
        String file = folder.resolve("studio.trequartista").toString();
        assertThat(Program.ours("new", file).code()).isZero();
        var first = Program.ours("--lang", "en", "import", file, list.toString());
        assertThat(first.code()).as(first.out()).isZero();
        assertThat(first.out()).contains("New: 199");
        var again = Program.ours("--lang", "en", "import", file, list.toString());
        assertThat(again.code()).as(again.out()).isZero();
        assertThat(again.out()).contains("New: 0", "Updated: 0", "Skipped: 200000");
        assertThat(Program.ours("check", file).code()).isZero();
    }

    @Test
    void aLongListIsOneStepOfTheHistory() throws Exception {
        Path list = folder.resolve("people.csv");
        new PeopleList(3).write(list, 6_000);
        try (var db = Db.create(folder.resolve("a.trequartista"), Time.ofThisMachine())) {
            var _ = new Imports(db).takeIn(List.of(list), Wishes.NONE, Background::ahead);
            assertThat(count(db, "person WHERE deleted = 0")).isGreaterThan(5_900);
            for (String table : List.of("person", "company", "affiliation", "contact_point")) {
                String unknown = " t WHERE NOT EXISTS (SELECT 1 FROM sync_row r WHERE r.id = t.id)";
                assertThat(count(db, table + unknown)).as(table).isZero();
            }
            assertThat(db.history().undo()).isPresent();
            assertThat(count(db, "person WHERE deleted = 0")).isZero();
        }
    }

    private static int count(Db db, String of) {
        return db.read(h -> h.createQuery("SELECT count(*) FROM " + of).mapTo(int.class).one());
    }
}
