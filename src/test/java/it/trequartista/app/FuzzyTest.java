package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
    @ParameterizedTest
    @CsvSource({
        "perche, Perché no",
        "off gal, Nuova offerta Galli",
        "imp, Vai alle Impostazioni",
        "nvof, Nuova offerta",
        "OFFERTE, vai alle offerte",
        "citta, Città",
    })
    void whatIsTypedFits(String typed, String text) {
        assertThat(Fuzzy.score(Fuzzy.plain(typed), Fuzzy.plain(text))).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"galli rossi, Offerta Galli", "zx, Nuova offerta", "x, Nuova offerta"})
    void whatDoesNotFitIsLeftOut(String typed, String text) {
        assertThat(Fuzzy.score(Fuzzy.plain(typed), Fuzzy.plain(text))).isNegative();
    }

    @Test
    void theStartOfAWordIsBetterThanItsMiddle() {
        assertThat(Fuzzy.score("offer", "offer galli"))
                .isGreaterThan(Fuzzy.score("offer", "new offer"));
        assertThat(Fuzzy.score("all", "alle offerte")).isGreaterThan(Fuzzy.score("all", "galli"));
    }
}
