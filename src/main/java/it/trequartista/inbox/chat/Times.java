package it.trequartista.inbox.chat;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/// Times as exports write them. One that cannot be meant (a day that does not exist, 1970, 2099) is
/// none.
final class Times {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2090-01-01T00:00:00Z");

    /// Above these a count of seconds is one of thousandths, millionths, thousand-millionths.
    private static final double SECONDS = 1e11;

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
        if (text.matches("\\d{9,19}(\\.\\d{1,9})?")) {
            return text.contains(".") ? count(Double.valueOf(text)) : count(Long.valueOf(text));
        }
        if (!text.matches("\\d{4}[-/.]\\d{2}[-/.]\\d{2}.*")) {
            return null;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        boolean universal = upper.endsWith(" UTC") || upper.endsWith(" GMT");
        String day = upper.substring(0, 10).replace('/', '-').replace('.', '-');
        String rest = upper.substring(10).replace(" UTC", "").replace(" GMT", "").strip();
        rest = rest.startsWith("T") || rest.startsWith(",") ? rest.substring(1).strip() : rest;
        rest = rest.replaceFirst("\\s+(?=[+-]\\d)", "");
        rest = rest.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        if (rest.isEmpty()) {
            return null;
        }
        rest = rest.replaceFirst("^(\\d):", "0$1:");
        if (rest.endsWith("Z") || rest.matches(".*[+-]\\d{2}(:\\d{2})?")) {
            return likely(OffsetDateTime.parse(day + 'T' + rest).toInstant());
        }
        var local = LocalDateTime.parse(day + 'T' + rest);
        return local(local, universal ? ZoneOffset.UTC : zone);
    }
}
