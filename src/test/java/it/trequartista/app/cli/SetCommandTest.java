package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.app.example.Example;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Scripts write one field at a time, under the rules of the window.
class SetCommandTest {
    @TempDir private static Path once;
    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeAll
    static void anExample() {
        Example.write(once.resolve("a.trequartista"), 3, Spoken.TIME.today());
    }

    @BeforeEach
    void aCopy() throws Exception {
        file = folder.resolve("a.trequartista");
        Files.copy(once.resolve("a.trequartista"), file);
    }

    private static String table(Kind kind) {
        return switch (kind) {
            case PEOPLE -> "person";
            case COMPANIES -> "company";
            case TOUCHPOINTS -> "touchpoint";
            case CONTENT -> "content_item";
            case DEALS -> "deal";
            case OFFERS -> "offer";
            case CONTRACTS -> "contract";
        };
    }

    /// The first record of a kind whose rows answer a condition.
    private String id(Kind kind, String where) {
        return read(
                "SELECT id FROM %s WHERE deleted = 0 AND %s LIMIT 1".formatted(table(kind), where));
    }

    private String read(String sql) {
        try (var db = Db.openToRead(file, Spoken.TIME)) {
            return db.read(h -> h.createQuery(sql).mapTo(String.class).one());
        }
    }

    private static String draft(Kind kind) {
        return switch (kind) {
            case OFFERS -> "id NOT IN (SELECT offer_id FROM issued_offer)";
            case CONTRACTS -> "id NOT IN (SELECT contract_id FROM issued_contract)";
            case DEALS -> "closed_at IS NULL AND next_step IS NOT NULL";
            case CONTENT -> "state = 'DRAFT'";
            case PEOPLE, COMPANIES, TOUCHPOINTS -> "1";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PEOPLE    | givenName     | Zoë
                    PEOPLE    | birthday      | 1980-02-29
                    PEOPLE    | how_met       | In fiera
                    PEOPLE    | language      | de
                    COMPANIES | legal_name    | Fiore & Sale Srl
                    COMPANIES | country       | FR
                    CONTENT   | title         | Come scegliere
                    CONTENT   | plannedOn     | 2027-01-07
                    CONTENT   | state         | READY
                    DEALS     | title         | Sito nuovo
                    DEALS     | expectedOn    | 2027-01-07
                    DEALS     | nextStep      | Chiamare
                    DEALS     | waiting_for   | Il commercialista
                    DEALS     | nextStepOn    | 2026-12-01
                    OFFERS    | introduction  | Gentile cliente
                    OFFERS    | validUntil    | 2027-01-07
                    OFFERS    | fiscalProfile | forfettario
                    OFFERS    | language      | en
                    CONTRACTS | place         | Bologna
                    CONTRACTS | effectiveOn   | 2027-01-07
                    """)
    void aFieldIsWritten(Kind kind, String field, String value) {
        String id = id(kind, draft(kind));
        var said = Spoken.by("set", file, id, field, value, "--json");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(tree(said).get("id").asString()).isEqualTo(id);
        assertThat(tree(said).get("step").get("own").asBoolean()).isTrue();
        String column = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        assertThat(read("SELECT " + column + " FROM " + table(kind) + " WHERE id = " + id))
                .isEqualTo(value);
    }

    @Test
    void whatFollowsFromAFieldFollows() {
        String person = id(Kind.PEOPLE, "1");
        said("set", file, person, "familyName", "Àbaco");
        assertThat(read("SELECT sort_key FROM person WHERE id = " + person)).startsWith("abaco");
        said("set", file, person, "phone", "051 123 456");
        assertThat(read("SELECT normalised FROM contact_point WHERE value = '051 123 456'"))
                .isEqualTo("+39051123456");
        said("set", file, person, "email", "");
        assertThat(tree(Spoken.by("show", file, person, "--json")).get("email").isNull()).isTrue();
        String idea = id(Kind.CONTENT, "state = 'IDEA'");
        said("set", file, idea, "body", "Testo");
        assertThat(read("SELECT state FROM content_item WHERE id = " + idea)).isEqualTo("DRAFT");
        String deal = id(Kind.DEALS, "closed_at IS NULL");
        said("set", file, deal, "amount", "1234.5");
        assertThat(read("SELECT amount_minor FROM deal WHERE id = " + deal)).isEqualTo("123450");
        said("set", file, deal, "stage", "vinta");
        assertThat(
                        read(
                                "SELECT count(*) FROM stage_change WHERE deal_id = "
                                        + deal
                                        + " AND at = "
                                        + Spoken.TIME.now().toEpochMilli()))
                .isEqualTo("1");
        String offer = id(Kind.OFFERS, draft(Kind.OFFERS));
        said("set", file, offer, "discount", "8.5");
        assertThat(read("SELECT discount FROM offer WHERE id = " + offer)).isEqualTo("850");
    }

    @Test
    void aTouchpointIsCorrectedByAnother() {
        String old = id(Kind.TOUCHPOINTS, "1");
        var said = Spoken.by("set", file, old, "summary", "Ha detto sì", "--json");
        String corrected = tree(said).get("id").asString();
        assertThat(corrected).isNotEqualTo(old);
        assertThat(read("SELECT supersedes_id FROM touchpoint WHERE id = " + corrected))
                .isEqualTo(old);
    }

    @Test
    void theSameValueChangesNothing() {
        String deal = id(Kind.DEALS, "closed_at IS NULL");
        said("set", file, deal, "title", "Sito");
        var again = Spoken.by("set", file, deal, "title", "Sito");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("niente è cambiato");
        String person = id(Kind.PEOPLE, "nickname IS NULL");
        assertThat(Spoken.by("set", file, person, "nickname", "").out())
                .contains("niente è cambiato");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PEOPLE  | birthday   | 31/12/1980 | non è un giorno
                    PEOPLE  | birthday   | 1981-02-29 | non è un giorno
                    PEOPLE  | colour     | red        | givenName, familyName
                    PEOPLE  | email      | boh        | e-mail
                    PEOPLE  | language   | xx         | codice ISO
                    PEOPLE  | notes      | Zo\uFFFD  | leggere
                    COMPANIES | name     | ''         | non può restare vuoto
                    DEALS   | amount     | 1.234,50   | non è un numero
                    DEALS   | amount     | -1         | importo
                    DEALS   | stage      | boh        | Nuova
                    DEALS   | stage      | Persa      | fermata
                    DEALS   | companyId  | 404        | 404
                    OFFERS  | discount   | 150        | non è un numero
                    OFFERS  | withholds  | forse      | true, false
                    CONTENT | state      | refresh_due | stato
                    """)
    void whatCannotBeIsRefusedAndChangesNothing(Kind kind, String field, String value, String why) {
        String id = id(kind, draft(kind));
        String before = read("SELECT count(*) FROM sync_tx");
        var said = Spoken.by("set", file, id, field, "--", value);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains(why);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(read("SELECT count(*) FROM sync_tx")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFERS", "CONTRACTS"})
    void whatIsIssuedIsFrozen(Kind kind) {
        String id = id(kind, "NOT (" + draft(kind) + ")");
        var said = Spoken.by("set", file, id, "title", "Altro");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("eme");
    }

    @Test
    void aRecordThatIsNotThereIsRefused() {
        assertThat(Spoken.by("set", file, "404", "title", "Altro").code()).isEqualTo(1);
        assertThat(Spoken.by("set", file, "404", "title").code()).isEqualTo(2);
    }

    private static JsonNode tree(Spoken said) {
        return new JsonMapper().readTree(said.out());
    }

    private static void said(Object... arguments) {
        var said = Spoken.by(arguments);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
    }
}
