package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Words;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A time whose month is a word: `12 marzo 2026 10:15`, `Mar 12, 2026 at 10:15:22 AM`. Without a
/// time of day it is midnight.
final class WordedTime {
    private static final Map<String, List<String>> MONTHS =
            Words.of(WordedTime.class, "months.txt");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:\\p{L}+\\.?,?\\s+)?(?:(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:de\\s+)?(\\p{L}+)\\.?"
                        + "|(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?),?\\s+(?:de\\s+)?(\\d{4})"
                        + "(?:\\D{1,20}(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?)?"
                        + "\\s*([AaPp]\\.?[Mm]\\.?)?");

    private WordedTime() {}

    /// On the clock of whoever wrote it; null when there is no such day or time.
    static @Nullable LocalDateTime of(String written) {
        var m = TIME.matcher(written);
        if (!m.matches()) {
            return null;
        }
        int month = month(m.group(2) == null ? m.group(3) : m.group(2));
        int day = number(m.group(1) == null ? m.group(4) : m.group(1));
        int hour = number(m.group(6));
        if (m.group(9) != null) {
            boolean afternoon = m.group(9).toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        try {
            int year = number(m.group(5));
            return LocalDateTime.of(year, month, day, hour, number(m.group(7)), number(m.group(8)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return MONTHS.entrySet().stream()
                .filter(e -> e.getValue().contains(lower))
                .map(e -> Integer.valueOf(e.getKey()))
                .findFirst()
                .orElse(0);
    }
}
