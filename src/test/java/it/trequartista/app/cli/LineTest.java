package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class LineTest {
    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void aSmallFile() {
        file = folder.resolve("studio.trequartista");
        try (var db = Db.create(file, Spoken.TIME)) {
            db.run(
                    handle -> {
                        handle.execute(
                                "INSERT INTO person (id, given_name, family_name) VALUES"
                                        + " (9007199254740993, 'Nicolò', 'Dell''Orto')");
                        handle.execute("INSERT INTO company (id, name) VALUES (7, 'Fiore & Sale')");
                        handle.execute(
                                "INSERT INTO affiliation (id, person_id, company_id)"
                                        + " VALUES (1, 9007199254740993, 7)");
                        handle.execute(
                                "INSERT INTO attachment (id, content) VALUES (2, CAST('%PDF' AS"
                                        + " BLOB))");
                        handle.execute(
                                "INSERT INTO offer (id, title, company_id) VALUES (3, 'Sito', 7)");
                        handle.execute("INSERT INTO contract (id, offer_id) VALUES (20, 3)");
                        handle.execute(
                                "INSERT INTO issued_offer (id, offer_id, number, total_minor,"
                                    + " currency, valid_until, pdf_id) VALUES (4, 3, '2026-0001',"
                                    + " 122000, 'EUR', '2026-12-31', 2)");
                    });
        }
    }

    @Test
    void aNewFileIsMadeAndNeverOverwritten() {
        Path fresh = folder.resolve("nuovo.trequartista");
        assertThat(Spoken.by("new", fresh).code()).isZero();
        assertThat(Spoken.by("check", fresh).out()).contains("è integro");
        var again = Spoken.by("new", fresh);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("Esiste già");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsListedForPeopleAndPrograms(Kind kind) {
        assertThat(Spoken.by("list", file, kind).code()).isZero();
        var json = Spoken.by("list", file, kind, "--json");
        assertThat(json.code()).isZero();
        assertThat(new JsonMapper().readTree(json.out()).isArray()).isTrue();
    }

    @Test
    void aBigIdSurvivesAsText() {
        var person =
                new JsonMapper().readTree(Spoken.by("list", file, "people", "--json").out()).get(0);
        assertThat(person.get("id").asString()).isEqualTo("9007199254740993");
        assertThat(person.get("company").asString()).isEqualTo("Fiore & Sale");
        assertThat(person.get("email").isNull()).isTrue();
    }

    @Test
    void anOfferHasNumberStateAndDecimalTotal() {
        var offer =
                new JsonMapper().readTree(Spoken.by("list", file, "offers", "--json").out()).get(0);
        assertThat(offer.get("number").asString()).isEqualTo("2026-0001");
        assertThat(offer.get("state").asString()).isEqualTo("ISSUED");
        assertThat(offer.get("total").asString()).isEqualTo("1220.00");
        assertThat(offer.has("events")).isFalse();
    }

    @Test
    void anOfferStandsWhereItsEventsPutIt() {
        write("INSERT INTO offer (id, title) VALUES (30, 'Logo')");
        assertThat(state("offers", 0)).isEqualTo("DRAFT");
        write("INSERT INTO offer_event (id, offer_id, kind, at) VALUES (31, 3, 'SENT', 1)");
        assertThat(state("offers", 1)).isEqualTo("SENT");
        write("INSERT INTO offer_event (id, offer_id, kind, at) VALUES (32, 3, 'DECLINED', 2)");
        assertThat(state("offers", 1)).isEqualTo("DECLINED");
    }

    @Test
    void aContractStandsWhereItsSignaturesPutIt() {
        assertThat(contract()).isEqualTo("DRAFT");
        write("INSERT INTO issued_contract (id, contract_id, number) VALUES (21, 20, '2026-001')");
        assertThat(contract()).isEqualTo("ISSUED");
        sign(22, "SELLER");
        assertThat(contract()).isEqualTo("PARTLY_SIGNED");
        sign(23, "CUSTOMER");
        assertThat(contract()).isEqualTo("ACTIVE");
    }

    private void sign(long id, String party) {
        write(
                "INSERT INTO contract_event (id, contract_id, kind, at, party) VALUES ("
                        + id
                        + ", 20, 'SIGNED', 1790000000000, '"
                        + party
                        + "')");
    }

    private void write(String sql) {
        try (var db = Db.open(file, Spoken.TIME)) {
            db.run(h -> h.execute(sql));
        }
    }

    private String contract() {
        return state("contracts", 0);
    }

    private String state(String kind, int at) {
        return new JsonMapper()
                .readTree(Spoken.by("list", file, kind, "--json").out())
                .get(at)
                .get("state")
                .asString();
    }

    @Test
    void aTableIsForReading() {
        assertThat(Spoken.by("list", file, "offers").out())
                .contains("Numero", "2026-0001", "1.220,00", "Una scheda.");
    }

    @Test
    void aRecordIsShownByIdOrNumber() {
        assertThat(Spoken.by("show", file, "9007199254740993").out())
                .contains("Cognome: Dell'Orto", "Aziende", "Fiore & Sale");
        var offer = new JsonMapper().readTree(Spoken.by("show", file, "2026-0001", "--json").out());
        assertThat(offer.get("type").asString()).isEqualTo("offers");
        assertThat(offer.get("lines").isArray()).isTrue();
    }

    @Test
    void anUnknownRecordIsRefused() {
        var none = Spoken.by("show", file, "12");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("«12»");
    }

    @Test
    void theStoredPdfIsWrittenAsItIsAndNeverOverwrittenSilently() throws Exception {
        Path out = folder.resolve("offerta.pdf");
        assertThat(Spoken.by("offer", "pdf", file, "2026-0001", out).code()).isZero();
        assertThat(out).hasContent("%PDF");
        Files.writeString(out, "mine");
        assertThat(Spoken.by("offer", "pdf", file, "2026-0001", out).code()).isEqualTo(1);
        assertThat(out).hasContent("mine");
        assertThat(Spoken.by("offer", "pdf", file, "2026-0001", out, "--force").code()).isZero();
        assertThat(out).hasContent("%PDF");
        assertThat(Spoken.by("offer", "pdf", file, "2026-0009", out, "--force").code())
                .isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsASentence() {
        var refused = Spoken.by("offer", "pdf", file, "2026-0001", folder.resolve("no/x.pdf"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Non riesco a scrivere");
    }

    @Test
    void whatIsNotUnderstoodIsUsage() {
        for (var wrong :
                List.of(
                        Spoken.by("dance"),
                        Spoken.by("list", file),
                        Spoken.by("list", file, "dragons"),
                        Spoken.by("show", file, "1", "--loud"))) {
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.err()).contains("--help");
            assertThat(wrong.out()).isEmpty();
        }
        assertThat(Spoken.by("list", file).err()).contains("Manca KIND");
    }

    @Test
    void whatIsNoFileOfOursIsASentence() throws Exception {
        Path text = Files.writeString(folder.resolve("note.txt"), "ciao ".repeat(500));
        for (var refused :
                List.of(
                        Spoken.by("list", text, "people"),
                        Spoken.by("check", folder),
                        Spoken.by("check", folder.resolve("niente")))) {
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).isNotBlank().doesNotContain("Exception");
        }
        assertThat(text).hasContent("ciao ".repeat(500));
    }

    @Test
    void readingLeavesTheFileAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertThat(Spoken.by("list", file, "people").code()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void helpAndVersionAreInTheLanguage() {
        assertThat(Spoken.by("--help").out()).contains("Uso: trequartista", "Comandi:", "check");
        assertThat(Spoken.by("offer", "pdf", "--help").out()).contains("--force", "Sovrascrive");
        assertThat(Spoken.by("--version").out()).startsWith("Trequartista ");
    }

    @Test
    void theLanguageIsTheOptionsOrTheEnvironments() {
        assertThat(Languages.of(List.of("--lang", "en"), Map.of("LANG", "it_IT.UTF-8")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(List.of("--lang=it"), Map.of())).isEqualTo(Locale.ITALIAN);
        assertThat(
                        Languages.of(
                                List.of(),
                                Map.of("TREQUARTISTA_LOCALE", "it_IT", "LC_ALL", "C.UTF-8")))
                .isEqualTo(Locale.ITALIAN);
        assertThat(Languages.of(List.of(), Map.of("LC_ALL", "it_CH.UTF-8", "LANG", "C")))
                .isEqualTo(Locale.ITALIAN);
    }
}
