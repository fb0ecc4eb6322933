package it.trequartista.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/// The worked totals for a fee of 1,000.00 euro, to the cent, and the edges of the arithmetic.
class WorkedTotalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final TaxCodes TAXES = TaxCodes.italian();

    private static Totals totals(String profile, boolean withholds, int discount) {
        var law = FiscalProfiles.italian().get(profile, DAY);
        return new Totals(Money.EUR, law, TAXES.get(law.taxCode()), new Rate(discount), withholds);
    }

    private static DocumentLine line(String quantity, String price, int discount, String tax) {
        return new DocumentLine(
                new BigDecimal(quantity),
                new BigDecimal(price),
                new Rate(discount),
                TAXES.get(tax));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "professional-rivalsa, 22,   40.00 1040.00 228.80 0.00 1268.80 208.00  0.00 1060.80",
        "cassa,                22,   40.00 1040.00 228.80 0.00 1268.80 200.00  0.00 1068.80",
        "forfettario,          N2.2,  0.00 1000.00   0.00 2.00 1002.00   0.00  0.00 1002.00",
        "forfettario-rivalsa,  N2.2, 40.00 1040.00   0.00 2.00 1042.00   0.00  0.00 1042.00",
        "business,             22,    0.00 1000.00 220.00 0.00 1220.00   0.00  0.00 1220.00",
        "agent,                22,    0.00 1000.00 220.00 0.00 1220.00 115.00 85.00 1020.00",
    })
    void aFeeOfAThousandEuro(String profile, String tax, String figures) {
        var t = totals(profile, true, 0).of(List.of(line("1", "1000.00", 0, tax)));
        assertThat(
                        List.of(
                                t.rivalsa().plus(t.cassa()),
                                t.taxable(),
                                t.vat(),
                                t.stamp(),
                                t.total(),
                                t.withheld(),
                                t.enasarco(),
                                t.payable()))
                .extracting(Money::major)
                .extracting(BigDecimal::toPlainString)
                .containsExactly(figures.split(" +"));
    }

    @Test
    void aConsumerKeepsNothingBack() {
        var found =
                totals("professional-rivalsa", false, 0).of(List.of(line("1", "1000", 0, "22")));
        assertThat(found.payable()).isEqualTo(found.total()).isEqualTo(euro("1268.80"));
        assertThat(found.keptBack()).isFalse();
    }

    @Test
    void halfACentRoundsUpOncePerLine() {
        assertThat(line("1", "0.005", 0, "22").net(Money.EUR)).isEqualTo(euro("0.01"));
        assertThat(line("-1", "0.005", 0, "22").net(Money.EUR)).isEqualTo(euro("-0.01"));
        assertThat(line("3", "0.33333333", 0, "22").net(Money.EUR)).isEqualTo(euro("1.00"));
        assertThat(line("24", "45", 1000, "22").net(Money.EUR)).isEqualTo(euro("972.00"));
    }

    @Test
    void vatIsRoundedOncePerTaxCodeAndNotPerLine() {
        var lines = java.util.Collections.nCopies(3, line("1", "0.02", 0, "22"));
        assertThat(totals("business", false, 0).of(lines).vat()).isEqualTo(euro("0.01"));
    }

    @Test
    void theOfferOfThePictureAddsUp() {
        var lines =
                List.of(
                        line("1", "4200", 0, "22"),
                        line("24", "45", 1000, "22"),
                        line("1", "680", 0, "22"),
                        line("4", "287", 0, "22"));
        var found = totals("business", false, 0).of(lines);
        assertThat(found.fee()).isEqualTo(euro("7000.00"));
        assertThat(found.vat()).isEqualTo(euro("1540.00"));
        assertThat(found.total()).isEqualTo(euro("8540.00"));
    }

    @Test
    void theDiscountIsSpreadOverTheRatesByLargestRemainder() {
        var lines =
                List.of(
                        line("1", "1480.00", 0, "4"),
                        line("1", "1140.00", 0, "10"),
                        line("1", "37483.00", 0, "22"));
        var found = totals("business", false, 500).of(lines);
        assertThat(found.discount()).isEqualTo(euro("2005.15"));
        assertThat(found.taxes())
                .extracting(t -> t.taxable().major().toPlainString())
                .containsExactly("35608.85", "1083.00", "1406.00");
        assertThat(found.vat()).isEqualTo(euro("7998.49"));
        assertThat(found.total()).isEqualTo(euro("46096.34"));
        assertThat(found.share(Rate.percent(30))).isEqualTo(euro("13828.90"));
    }

    @Test
    void aZeroPriceAndADiscountLineAreLinesLikeOthers() {
        var lines =
                List.of(
                        line("1", "0", 0, "22"),
                        line("1", "100", 0, "22"),
                        line("1", "-30", 0, "22"));
        assertThat(totals("business", false, 0).of(lines).total()).isEqualTo(euro("85.40"));
        assertThat(totals("business", false, 0).of(List.of()).total()).isEqualTo(euro("0"));
    }

    @Test
    void theStampIsDueOnlyAboveTheThreshold() {
        var forfettario = totals("forfettario", false, 0);
        assertThat(forfettario.of(List.of(line("1", "77.47", 0, "N2.2"))).stampDue()).isFalse();
        assertThat(forfettario.of(List.of(line("1", "77.48", 0, "N2.2"))).total())
                .isEqualTo(euro("79.48"));
        assertThat(totals("business", false, 0).of(List.of(line("1", "500", 0, "22"))).stampDue())
                .isFalse();
    }

    @Test
    void moneyAdvancedForTheCustomerIsNeitherDiscountedNorTaxedNorWithheld() {
        var lines = List.of(line("1", "1000", 0, "22"), line("1", "50", 0, "N1"));
        var found = totals("cassa", true, 1000).of(lines);
        assertThat(found.fee()).isEqualTo(euro("900.00"));
        assertThat(found.cassa()).isEqualTo(euro("36.00"));
        assertThat(found.outside()).isEqualTo(euro("50.00"));
        assertThat(found.vat()).isEqualTo(euro("205.92"));
        assertThat(found.total()).isEqualTo(euro("1191.92"));
        assertThat(found.withheld()).isEqualTo(euro("180.00"));
    }

    @Test
    void hugeFiguresAreRefusedAndDoNotOverflow() {
        var big = line("999999999999999", "999999999999999", 0, "22");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> totals("business", false, 0).of(List.of(big)))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("fiscal.tooLarge"));
        var many = java.util.Collections.nCopies(2, line("1", "99999999999.99", 0, "22"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> totals("business", false, 0).of(many));
    }

    @Test
    void aRateThatChangesCountsFromItsDay() {
        var law = new Properties();
        law.setProperty("agent.enasarco", "850");
        law.setProperty("agent.enasarco@2027-01-01", "900");
        var profiles = FiscalProfiles.of(law);
        assertThat(profiles.get("agent", LocalDate.of(2026, 12, 31)).enasarco())
                .isEqualTo(new Rate(850));
        assertThat(profiles.get("agent", LocalDate.of(2027, 1, 1)).enasarco())
                .isEqualTo(new Rate(900));
    }

    @Test
    void everyProfileNamesATaxCodeThatIsGoodToday() {
        for (String id : FiscalProfiles.IDS) {
            var profile = FiscalProfiles.italian().get(id, DAY);
            assertThat(TAXES.on(DAY)).contains(TAXES.get(profile.taxCode()));
        }
        assertThat(TAXES.on(DAY)).doesNotContain(TAXES.get("21"));
    }

    @Test
    void anUnknownCodeIsRefusedByName() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> TAXES.get("23"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> FiscalProfiles.italian().get("pirate", DAY));
    }

    private static Money euro(String amount) {
        return Money.of(new BigDecimal(amount), Money.EUR);
    }
}
