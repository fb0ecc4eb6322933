package it.trequartista.inbox.chat;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// Times as exports write them. One that cannot be meant (a day that does not exist, 1970,
/// 2099) is none.
final class Times {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2090-01-01T00:00:00Z");

    /// Above these a count of seconds is one of thousandths, millionths, thousand-millionths.
    private static final double SECONDS = 1e11;

    private static final Pattern NUMBER = Pattern.compile("\\d{9,19}(\\.\\d{1,9})?");
    private static final Pattern ISO =
            Pattern.compile(
                    "(?<year>\\d{4})[-/.](?<month>\\d{2})[-/.](?<day>\\d{2})(?:[Tt]|,? +)"
                            + "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})"
                            + "(?:[.,](?<fraction>\\d{1,9})\\d*)?)?"
                            + " ?(?<offset>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

    private Times() {}

    /// On the clock of a zone; null when no clock there ever showed it.
    static @Nullable Instant local(LocalDateTime time, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? null : likely(time.toInstant(offsets.getFirst()));
    }

    /// Null outside the years a message can be of.
    static @Nullable Instant likely(@Nullable Instant at) {
        return at == null || at.isBefore(FIRST) || !at.isBefore(LAST) ? null : at;
    }

    /// Of a number since 1970 or of an ISO time, with the offset it says or in the zone.
    static @Nullable Instant of(Object value, ZoneId zone) {
        try {
            return value instanceof Number n ? count(n) : written(value.toString().strip(), zone);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant count(Number number) {
        double n = number.doubleValue();
        if (n < SECONDS) {
            long millis = Math.round(n * 1000);
            return likely(Instant.ofEpochMilli(millis));
        }
        double thousandths = n;
        while (thousandths >= SECONDS * 1000) {
            thousandths /= 1000;
        }
        boolean whole = number instanceof Long && thousandths == n;
        return likely(Instant.ofEpochMilli(whole ? number.longValue() : (long) thousandths));
    }

    private static @Nullable Instant written(String text, ZoneId zone) {
        if (NUMBER.matcher(text).matches()) {
            return text.contains(".") ? count(Double.valueOf(text)) : count(Long.valueOf(text));
        }
        var m = ISO.matcher(text);
        if (!m.matches()) {
            return null;
        }
        var local =
                LocalDateTime.of(
                        Integer.parseInt(m.group("year")),
                        Integer.parseInt(m.group("month")),
                        Integer.parseInt(m.group("day")),
                        Integer.parseInt(m.group("hour")),
                        Integer.parseInt(m.group("minute")),
                        m.group("second") == null ? 0 : Integer.parseInt(m.group("second")));
        if (m.group("fraction") != null) {
            String nanos = (m.group("fraction") + "00000000").substring(0, 9);
            local = local.withNano(Integer.parseInt(nanos));
        }
        String offset = m.group("offset");
        if (offset == null) {
            return local(local, zone);
        }
        boolean universal = !offset.startsWith("+") && !offset.startsWith("-");
        return local(local, universal ? ZoneOffset.UTC : ZoneOffset.of(offset));
    }
}
