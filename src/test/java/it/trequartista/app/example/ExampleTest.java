package it.trequartista.app.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.contracts.Contracts;
import it.trequartista.documents.Press;
import it.trequartista.fiscal.PartitaIva;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ExampleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    private static final Time TIME = new Time(Clock.fixed(NOW, Dice.ITALY));

    @TempDir private static Path folder;
    private static Path one = Path.of("");

    @BeforeAll
    static void once() {
        one = folder.resolve("one.trequartista");
        Example.write(one, 1, TODAY);
    }

    private static long count(String table) {
        try (var db = Db.openToRead(one, TIME)) {
            return db.read(
                    h -> h.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
        }
    }

    /// Every row of every table as text, but for the place where the file lies.
    private static TreeMap<String, List<String>> dump(Path file) {
        try (var db = Db.openToRead(file, TIME)) {
            return db.read(
                    h -> {
                        var all = new TreeMap<String, List<String>>();
                        for (String table :
                                h.createQuery(
                                                "SELECT name FROM sqlite_master WHERE type ="
                                                        + " 'table' AND name NOT LIKE '%_fts%'"
                                                        + " AND name <> 'sync_identity'")
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
        Example.write(again, 1, TODAY);
        assertThat(dump(again)).isEqualTo(dump(one));
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        Path other = folder.resolve("other.trequartista");
        Example.write(other, 2, TODAY);
        var another = dump(other);
        for (String table : List.of("person", "deal", "offer", "issued_contract")) {
            assertThat(another.get(table)).isNotEqualTo(dump(one).get(table));
        }
    }

    private static Map<String, Long> states(Function<Db, Stream<String>> of) {
        try (var db = Db.openToRead(one, TIME)) {
            return of.apply(db)
                    .collect(
                            Collectors.groupingBy(
                                    Function.identity(), TreeMap::new, Collectors.counting()));
        }
    }

    @Test
    void theStudioHasTheSizeItSays() {
        assertThat(count("person")).isEqualTo(150);
        assertThat(count("company")).isEqualTo(60);
        assertThat(count("touchpoint")).isBetween(890L, 910L);
        assertThat(count("content_item")).isEqualTo(40);
        assertThat(count("deal")).isEqualTo(60);
        assertThat(count("(SELECT DISTINCT stage_id FROM deal)")).isEqualTo(6);
        assertThat(count("offer")).isEqualTo(45);
        assertThat(count("issued_offer WHERE pdf_id IS NOT NULL")).isEqualTo(43);
        assertThat(count("contract")).isEqualTo(15);
        assertThat(count("capture_item")).isEqualTo(7);
        assertThat(count("capture_item WHERE outcome IS NULL")).isEqualTo(5);
        assertThat(count("issued_contract WHERE pdf_id IS NOT NULL")).isEqualTo(13);
        assertThat(count("workspace WHERE example_seed = 1")).isEqualTo(1);
    }

    @Test
    void offersStandInEveryState() {
        var offers =
                states(db -> new Offers(db, new Press()).all().stream().map(o -> o.state().name()));
        assertThat(offers)
                .containsEntry("DRAFT", 2L)
                .containsEntry("ISSUED", 1L)
                .containsEntry("SENT", 14L)
                .containsEntry("ACCEPTED", 14L)
                .containsEntry("PARTLY_ACCEPTED", 1L)
                .containsEntry("DECLINED", 5L)
                .containsEntry("EXPIRED", 5L)
                .containsEntry("SUPERSEDED", 2L)
                .containsEntry("WITHDRAWN", 1L);
    }

    @Test
    void contractsStandWhereTheyHaveCome() {
        var contracts =
                states(
                        db ->
                                new Contracts(db, new Press())
                                        .all().stream().map(c -> c.state().word()));
        assertThat(contracts)
                .containsEntry("DRAFT", 2L)
                .containsEntry("ISSUED", 1L)
                .containsEntry("OUT_FOR_SIGNATURE", 1L)
                .containsEntry("PARTLY_SIGNED", 1L)
                .containsEntry("SIGNED", 1L)
                .containsEntry("ACTIVE", 7L)
                .containsEntry("EXPIRED", 1L)
                .containsEntry("TERMINATED", 1L);
    }

    @Test
    void everyYesHasItsProofItsWonDealAndItsContract() {
        String yes = "offer_event e WHERE e.kind IN ('ACCEPTED', 'PARTLY_ACCEPTED')";
        assertThat(count(yes)).isEqualTo(15);
        assertThat(count(yes + " AND (e.evidence_id IS NOT NULL OR e.note <> '')")).isEqualTo(15);
        assertThat(
                        count(
                                """
                                contract c JOIN deal d ON d.id = c.deal_id
                                JOIN stage s ON s.id = d.stage_id AND s.kind = 'WON'
                                JOIN offer_event e ON e.id = c.acceptance_id
                                  AND e.offer_id = c.offer_id
                                """))
                .isEqualTo(15);
        assertThat(count("deal d JOIN stage s ON s.id = d.stage_id WHERE s.kind = 'WON'"))
                .isEqualTo(15);
    }

    @Test
    void numbersRiseWithTheirDates() {
        for (String papers : List.of("issued_offer", "issued_contract")) {
            assertThat(
                            count(
                                    papers
                                            + " a JOIN "
                                            + papers
                                            + " b ON a.year = b.year AND a.progressive <"
                                            + " b.progressive AND a.issued_at > b.issued_at"))
                    .isZero();
        }
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
        long today = NOW.toEpochMilli();
        assertThat(count("touchpoint WHERE at > " + today)).isZero();
        assertThat(count("touchpoint WHERE at < " + (today - 430L * 86_400_000))).isZero();
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken.trequartista"), "mine");
        assertThatThrownBy(() -> Example.write(taken, 1, TODAY)).isInstanceOf(Refused.class);
        assertThat(taken).hasContent("mine");
    }
}
