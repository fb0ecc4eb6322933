package it.trequartista.app.example;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

/// Chance that comes out the same from the same seed on the same day.
///
/// @param random thrown
/// @param words to choose from
/// @param today the day the example is made; everything has happened before it
record Dice(SplittableRandom random, Words words, LocalDate today) {
    /// Where the studio is.
    static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    static Dice of(long seed, LocalDate today) {
        return new Dice(new SplittableRandom(seed), Words.read(), today);
    }

    /// One entry of a list.
    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// One entry of a section, in its parts.
    List<String> entry(String section) {
        return one(words.all(section));
    }

    /// The first part of one entry of a section.
    String word(String section) {
        return entry(section).getFirst();
    }

    /// A number from the first up to and with the last.
    int from(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /// True so many times in a hundred.
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /// When the example ends: the midnight before the day it is made.
    Instant end() {
        return today.atStartOfDay(ITALY).toInstant();
    }

    /// A working hour of one of the days before today.
    Instant past(int mostDays) {
        return past(1, mostDays);
    }

    /// A working hour of a day between so many and so many days ago.
    Instant past(int leastDays, int mostDays) {
        return today.minusDays(from(leastDays, mostDays))
                .atStartOfDay(ITALY)
                .toInstant()
                .plus(Duration.ofMinutes(from(8 * 60, 18 * 60)))
                .plusMillis(from(0, 59_999));
    }

    /// A working hour so many days after a moment.
    Instant after(Instant moment, int days) {
        return moment.atZone(ITALY)
                .toLocalDate()
                .plusDays(days)
                .atStartOfDay(ITALY)
                .toInstant()
                .plus(Duration.ofMinutes(from(8 * 60, 18 * 60)))
                .plusMillis(from(0, 59_999));
    }

    /// The day of a moment.
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ITALY);
    }

    /// An Italian VAT number that passes its check; office 999 is no province's, so it is nobody's.
    String vatNumber() {
        var digits = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            digits.append(random.nextInt(10));
        }
        digits.append("999");
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int d = digits.charAt(i) - '0';
            int twice = d * 2 > 9 ? d * 2 - 9 : d * 2;
            sum += i % 2 == 0 ? d : twice;
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }
}
