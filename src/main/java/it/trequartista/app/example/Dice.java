package it.trequartista.app.example;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// Chance that comes out the same from the same seed.
record Dice(SplittableRandom random, Words words) {
    static Dice of(long seed) {
        return new Dice(new SplittableRandom(seed), Words.read());
    }

    /// One entry of a list.
    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// The first part of one entry of a section.
    String word(String section) {
        return one(words.all(section)).getFirst();
    }

    /// A number from the first up to and with the last.
    int from(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /// True so many times in a hundred.
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /// A working hour of a day so many days before a moment.
    Instant before(Instant end, int mostDays) {
        var day = end.minus(Duration.ofDays(from(1, mostDays)));
        return day.truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .plus(Duration.ofMinutes(from(7 * 60, 17 * 60)))
                .plusMillis(from(0, 59_999));
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
