package it.trequartista.app.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.fiscal.PartitaIva;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

class ExampleTest {
    private static final Time TIME = new Time(new StoryClock(ZoneId.of("Europe/Rome")));

    @TempDir private static Path folder;
    private static Path one = Path.of("");

    @BeforeAll
    static void once() {
        one = folder.resolve("one.trequartista");
        Example.write(one, 1);
    }

    private static long count(String table) {
        try (var db = Db.openToRead(one, TIME)) {
            return db.read(
                    h -> h.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
        }
    }

    /// Every row of every table as text.
    private static TreeMap<String, List<String>> dump(Path file) {
        try (var db = Db.openToRead(file, TIME)) {
            return db.read(
                    h -> {
                        var all = new TreeMap<String, List<String>>();
                        for (String table :
                                h.createQuery(
                                                "SELECT name FROM sqlite_master WHERE type ="
                                                        + " 'table' AND name NOT LIKE '%_fts%'")
                                        .mapTo(String.class)
                                        .list()) {
                            all.put(
                                    table,
                                    h.createQuery("SELECT * FROM " + table + " ORDER BY 1")
                                            .map(
                                                    (rs, ctx) -> {
                                                        var row = new StringBuilder();
                                                        int n = rs.getMetaData().getColumnCount();
                                                        for (int i = 1; i <= n; i++) {
                                                            Object value = rs.getObject(i);
                                                            row.append(
                                                                            value
                                                                                            instanceof
                                                                                            byte[] b
                                                                                    ? Arrays
                                                                                            .hashCode(
                                                                                                    b)
                                                                                    : value)
                                                                    .append('|');
                                                        }
                                                        return row.toString();
                                                    })
                                            .list());
                        }
                        return all;
                    });
        }
    }

    @Test
    void theSameSeedGivesTheSameFile() {
        Path again = folder.resolve("again.trequartista");
        Example.write(again, 1);
        assertThat(dump(again)).isEqualTo(dump(one));
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        Path other = folder.resolve("other.trequartista");
        Example.write(other, 2);
        assertThat(dump(other).get("person")).isNotEqualTo(dump(one).get("person"));
    }

    @Test
    void theStudioHasTheSizeItSays() {
        assertThat(count("person")).isEqualTo(150);
        assertThat(count("company")).isEqualTo(60);
        assertThat(count("touchpoint")).isGreaterThanOrEqualTo(900);
        assertThat(count("content_item")).isEqualTo(40);
        assertThat(count("deal")).isEqualTo(60);
        assertThat(count("(SELECT DISTINCT stage_id FROM deal)")).isEqualTo(6);
        assertThat(count("offer")).isEqualTo(45);
        assertThat(count("issued_offer")).isEqualTo(42);
        assertThat(count("(SELECT DISTINCT kind FROM offer_event)")).isEqualTo(5);
        assertThat(count("issued_offer WHERE pdf_id IS NOT NULL")).isEqualTo(42);
        assertThat(count("workspace WHERE example_seed = 1")).isEqualTo(1);
    }

    @Test
    void itIsWhole() {
        try (var db = Db.openToRead(one, TIME)) {
            assertThat(db.check()).isEmpty();
        }
    }

    @Test
    void vatNumbersPassTheirCheck() {
        try (var db = Db.openToRead(one, TIME)) {
            List<String> numbers =
                    db.read(
                            h ->
                                    h.createQuery("SELECT vat_number FROM company")
                                            .mapTo(String.class)
                                            .list());
            assertThat(numbers).allMatch(vat -> PartitaIva.fault(vat).isEmpty());
        }
    }

    @Test
    void nothingHappensInTheFuture() {
        long today = StoryClock.TODAY.toEpochMilli();
        assertThat(count("touchpoint WHERE at > " + today)).isZero();
        assertThat(count("touchpoint WHERE at < " + (today - 430L * 86_400_000))).isZero();
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken.trequartista"), "mine");
        assertThatThrownBy(() -> Example.write(taken, 1)).isInstanceOf(Refused.class);
        assertThat(taken).hasContent("mine");
    }
}
