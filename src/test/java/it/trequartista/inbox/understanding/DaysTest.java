package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/// Days said on Tuesday the 10th of March 2026.
class DaysTest {
    private final Days days = new Days(new Rules());

    private String first(String text) {
        return days.in(Folded.of(text), Heard.DAY).stream()
                .map(d -> d.date().toString())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15 aprile | 2026-04-15",
                "15 aprile 2027 | 2027-04-15",
                "il 1° luglio | 2026-07-01",
                "2 febbraio | 2027-02-02",
                "15/04 | 2026-04-15",
                "15/04/27 | 2027-04-15",
                "15.4.2026 | 2026-04-15",
                "2026-04-15 | 2026-04-15",
                "4/25/2026 | 2026-04-25",
                "April 15th | 2026-04-15",
                "the 15th of April | 2026-04-15",
                "April 15, 2027 | 2027-04-15",
                "giugno | 2026-06-30",
                "fine marzo | 2026-03-31",
                "metà aprile | 2026-04-15",
                "i primi di maggio | 2026-05-10",
                "mid-June | 2026-06-15",
                "early September | 2026-09-10",
                "the end of August | 2026-08-31",
                "gennaio | 2027-01-31",
                "fine mese | 2026-03-31",
                "the end of the month | 2026-03-31",
                "fine anno | 2026-12-31",
                "Natale | 2026-12-25",
                "Pasqua | 2026-04-05",
                "end of Q2 | 2026-06-30",
                "Q1 | 2026-03-31",
                "venerdì | 2026-03-13",
                "martedì | 2026-03-17",
                "Friday 20 March | 2026-03-20",
                "domani | 2026-03-11",
                "tra due settimane | 2026-03-24",
                "in 10 giorni | 2026-03-20",
                "within three months | 2026-06-10",
                "next week | 2026-03-20",
                "il mese prossimo | 2026-04-30",
            })
    void aDayIsRead(String text, String day) {
        assertThat(first(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31 giugno",
                "45/12",
                "we may come",
                "marzolino",
                "1.500",
                "5-6 pagine",
                "10.30"
            })
    void whatIsNoDayIsNone(String text) {
        assertThat(first(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024,2024-03-31", "2025,2025-04-20", "2026,2026-04-05", "2038,2038-04-25"})
    void easterIsWhereTheChurchPutsIt(int year, LocalDate day) {
        assertThat(Days.easter(year)).isEqualTo(day);
    }

    @Test
    void severalDaysComeInOrder() {
        assertThat(days.in("dal 3 al 5 maggio, o il 12 giugno", Heard.DAY))
                .extracting(d -> d.date().toString())
                .containsExactly("2026-05-03", "2026-06-12");
    }
}
