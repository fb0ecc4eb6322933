package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;

/// Times as exports write them.
class TimesTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-12T08:14:05Z",
                "2026-03-12T08:14:05.000Z",
                "2026-03-12T09:14:05+01:00",
                "2026-03-12T09:14:05+0100",
                "2026-03-12 09:14:05 +0100",
                "2026-03-12 9:14:05",
                "2026-03-12 08:14:05 UTC",
                "2026/03/12, 09:14:05",
                "1773303245",
                "1773303245000",
                "1773303245000000",
                "1773303245.0"
            })
    void onesThatAreTheSame(String written) {
        assertThat(Times.of(written, ROME)).isEqualTo("2026-03-12T08:14:05Z");
    }

    @Test
    void numbers() {
        assertThat(Times.of(1_773_303_245L, ROME)).isEqualTo("2026-03-12T08:14:05Z");
        assertThat(Times.of(1_773_303_245_000L, ROME)).isEqualTo("2026-03-12T08:14:05Z");
        assertThat(Times.of(1_773_303_245.25, ROME)).isEqualTo("2026-03-12T08:14:05.250Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1970-01-01T00:00:00Z",
                "2099-01-01T00:00:00Z",
                "2026-02-30 10:00:00",
                "2026-13-01T10:00:00Z",
                "2026-03-12T25:00:00Z",
                "2026-03-29 02:30:00",
                "2026-03-12",
                "ieri",
                "9999999999999999999"
            })
    void onesThatCannotBe(String written) {
        assertThat(Times.of(written, ROME)).isNull();
    }
}
