package it.trequartista.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/// Numbers that can be right, and the sentence said about those that cannot.
class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"00743110157", "12345670017", "IT 00743110157", "007.431.101-57", ""})
    void aRightVatNumberPasses(String number) {
        assertThat(PartitaIva.fault(number)).isEmpty();
        assertThat(PartitaIva.doubt(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "00743110158, fiscal.vat.check",
        "00000000000, fiscal.vat.zeros",
        "1234567001, fiscal.vat.shape",
        "1234567001A, fiscal.vat.shape",
        "DE123456789, fiscal.vat.shape",
    })
    void aWrongVatNumberIsToldWhy(String number, String key) {
        assertSays(PartitaIva.fault(number), key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234567897", "02000000006"})
    void anOddTaxOfficeIsADoubtAndNotAFault(String number) {
        assertThat(PartitaIva.fault(number)).isEmpty();
        assertSays(PartitaIva.doubt(number), "fiscal.vat.office");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCCMNL83S18D969H",
                "rcc mnl 83s18 d969h",
                "RCCMNL83S18D96VW",
                "RCCMNL83S18D9SVI",
                "RCCMNL83S18DVSVX",
                "RCCMNL83S1UDVSVU",
                "RCCMNL83SMUDVSVF",
                "RCCMNL8PSMUDVSVR",
                "RCCMNLUPSMUDVSVO",
                "00743110157",
                ""
            })
    void aRightFiscalCodePassesAlsoWithLettersForFigures(String code) {
        assertThat(CodiceFiscale.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RCCMNL83S18D969I, fiscal.cf.check",
        "RCCMNL83S18D969, fiscal.cf.length",
        "RCCMNL83S1AD969H, fiscal.cf.shape",
        "RCCMNL83F18D969H, fiscal.cf.shape",
        "RCCMNL83B31D969H, fiscal.cf.day",
        "RCCMNL83S72D969H, fiscal.cf.day",
        "00743110158, fiscal.vat.check",
    })
    void aWrongFiscalCodeIsToldWhy(String code, String key) {
        assertSays(CodiceFiscale.fault(code), key);
    }

    @Test
    void aRecipientCodeFitsTheCountry() {
        assertThat(RecipientCode.fault("M5UXCR1", "IT")).isEmpty();
        assertThat(RecipientCode.fault("0000000", "IT")).isEmpty();
        assertThat(RecipientCode.fault("UFAB12", "IT")).isEmpty();
        assertThat(RecipientCode.fault("XXXXXXX", "DE")).isEmpty();
        assertSays(RecipientCode.fault("XXXXXXX", "IT"), "fiscal.sdi.abroad");
        assertSays(RecipientCode.fault("M5UXCR12", "IT"), "fiscal.sdi.shape");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT60X0542811101000000123456",
                "IT60 X054 2811 1010 0000 0123 456",
                "SM86U0322509800000000270100",
                "DE89370400440532013000",
                "FR1420041010050500013M02606",
                ""
            })
    void aRightIbanPasses(String iban) {
        assertThat(Iban.fault(iban)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IT60X0542811101000000123457, fiscal.iban.check",
        "IT60X05428111010000001234, fiscal.iban.length",
        "ZZ60X0542811101000000123456, fiscal.iban.country",
        "6IT0X0542811101000000123456, fiscal.iban.shape",
        "IT65A0542811101000000123456, fiscal.iban.cin",
    })
    void aWrongIbanIsToldWhy(String iban, String key) {
        assertSays(Iban.fault(iban), key);
    }

    @Test
    void anIbanIsPrintedInFours() {
        assertThat(Iban.printed("it60x0542811101000000123456"))
                .isEqualTo("IT60 X054 2811 1010 0000 0123 456");
    }

    @Test
    void everyTaxCodeAndProfileHasItsWords() {
        for (var language : Texts.LANGUAGES) {
            var texts = new Texts(language);
            TaxCodes.italian().all().forEach(t -> assertThat(texts.has(t.wordingKey())).isTrue());
            FiscalProfiles.IDS.forEach(
                    id -> assertThat(texts.has("fiscal.profile." + id)).isTrue());
        }
    }

    private static void assertSays(Optional<Problem> problem, String key) {
        assertThat(problem.map(Problem::key)).contains(key);
        for (var language : Texts.LANGUAGES) {
            assertThat(problem.map(new Texts(language)::get).orElse(""))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }
}
