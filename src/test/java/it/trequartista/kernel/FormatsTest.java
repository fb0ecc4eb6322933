package it.trequartista.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Locale;

class FormatsTest {
    private static final Formats ITALIAN = new Formats(Locale.ITALY);

    @ParameterizedTest
    @ValueSource(strings = {"23/11/2026", "23.11.26", "23-11-2026", "2026-11-23", " 23/11/26 "})
    void aDayIsReadInEveryUsualForm(String typed) {
        assertThat(ITALIAN.parseDay(typed)).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void whatIsNoDayIsNone() {
        assertThat(ITALIAN.parseDay("40/11/2026")).isEmpty();
        assertThat(ITALIAN.parseDay("2026-13-01")).isEmpty();
        assertThat(ITALIAN.parseDay("domani")).isEmpty();
    }
}
