package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Money;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Currency;

class PaymentCodeTest {
    private static final String IBAN = "IT60 X054 2811 1010 0000 0123 456";

    @Test
    void theLinesAreThoseOfTheGuideline() {
        assertThat(PaymentCode.of("Studio Rinaldi", IBAN, Money.euro(38_064), "Offerta 2026-001"))
                .contains(
                        """
                        BCD
                        002
                        1
                        SCT

                        Studio Rinaldi
                        IT60X0542811101000000123456
                        EUR380.64


                        Offerta 2026-001\
                        """);
    }

    @Test
    void whatCannotBePaidThatWayHasNoCode() {
        var dollars = new Money(100, Currency.getInstance("USD"));
        assertThat(PaymentCode.of("Studio", IBAN, dollars, "")).isEmpty();
        assertThat(PaymentCode.of("Studio", IBAN, Money.euro(0), "")).isEmpty();
        assertThat(PaymentCode.of("Studio", IBAN, Money.euro(-5), "")).isEmpty();
        assertThat(PaymentCode.of("Studio", IBAN, Money.euro(100_000_000_000L), "")).isEmpty();
        assertThat(PaymentCode.of(" ", IBAN, Money.euro(100), "")).isEmpty();
        assertThat(PaymentCode.of("Studio", "", Money.euro(100), "")).isEmpty();
    }

    @Test
    void longWordsAreCutAndNeverBreakTheLines() {
        String code =
                PaymentCode.of(
                                "Ω".repeat(500),
                                IBAN,
                                Money.euro(99_999_999_999L),
                                "riga\nuna\r\n" + "\uD83D\uDE00".repeat(400))
                        .orElseThrow();
        assertThat(code.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(331);
        assertThat(code.split("\n", -1)).hasSize(11);
        assertThat(code.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
    }
}
