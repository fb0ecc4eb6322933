package it.trequartista.inbox.chat;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The times in a column of a table, in numbers or words. Whether 3/4 is a day in April or in March
/// is decided by all of them: by numbers above 12, by their order, by how they are written.
final class FormTimes {
    private static final int LONGEST = 60;
    private static final Pattern SPACE = Pattern.compile("\\p{Z}");
    private static final Pattern ZONE =
            Pattern.compile(
                    "\\s*\\(?(?:UTC|GMT|Z)(?:\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?)?\\)?$",
                    Pattern.CASE_INSENSITIVE);

    private static final class Run {
        private final DayOrder order;
        private long impossible;
        private long forwards;
        private long backwards;
        private long before = -1;

        Run(DayOrder order) {
            this.order = order;
        }

        void look(Stamp stamp) {
            long rank = order.local(stamp) == null ? -1 : order.rank(stamp);
            impossible += rank < 0 ? 1 : 0;
            if (rank >= 0 && before >= 0) {
                forwards += rank > before ? 1 : 0;
                backwards += rank < before ? 1 : 0;
            }
            before = rank < 0 ? before : rank;
        }

        /// The same whether the newest or the oldest stands first.
        long disorder() {
            return Math.min(forwards, backwards);
        }
    }

    private final Run dayFirst = new Run(DayOrder.DAY_FIRST);
    private final Run monthFirst = new Run(DayOrder.MONTH_FIRST);
    private boolean slashes = true;
    private boolean padded;
    private boolean single;

    /// Looks at one of them.
    void look(String written) {
        var stamp = stamp(ZONE.matcher(clean(written)).replaceFirst(""));
        if (stamp == null || stamp.digits[0] > 2) {
            return;
        }
        dayFirst.look(stamp);
        monthFirst.look(stamp);
        slashes &= written.indexOf('/') >= 0;
        for (int i = 0; i < 2; i++) {
            padded |= stamp.digits[i] == 2 && stamp.day[i] < 10;
            single |= stamp.digits[i] == 1;
        }
    }

    /// What is written there; null when it is no time that can be meant.
    @Nullable Instant of(String written, ZoneId zone) {
        String clean = clean(written);
        if (clean.isEmpty()) {
            return null;
        }
        var iso = Times.of(clean, zone);
        if (iso != null) {
            return iso;
        }
        var suffix = ZONE.matcher(clean);
        ZoneId meant = suffix.find() ? offset(suffix) : zone;
        String bare = suffix.replaceFirst("");
        var stamp = stamp(bare);
        if (stamp != null) {
            return order(stamp).at(stamp, meant);
        }
        var worded = WordedTime.of(bare);
        return worded == null ? null : Times.local(worded, meant);
    }

    private DayOrder order(Stamp stamp) {
        if (stamp.digits[0] > 2) {
            return DayOrder.YEAR_FIRST;
        }
        if (dayFirst.impossible != monthFirst.impossible) {
            return dayFirst.impossible < monthFirst.impossible ? dayFirst.order : monthFirst.order;
        }
        if (dayFirst.disorder() != monthFirst.disorder()) {
            return dayFirst.disorder() < monthFirst.disorder() ? dayFirst.order : monthFirst.order;
        }
        // 3/5/2026 is written so in America, 3/05/2026 and 03.05.2026 elsewhere.
        return slashes && single && !padded ? monthFirst.order : dayFirst.order;
    }

    private static ZoneId offset(Matcher suffix) {
        String sign = suffix.group(1);
        if (sign == null) {
            return ZoneOffset.UTC;
        }
        String said = suffix.group(3);
        int minutes = Integer.parseInt(suffix.group(2)) * 60;
        minutes += said == null ? 0 : Integer.parseInt(said);
        try {
            return ZoneOffset.ofTotalSeconds((sign.equals("-") ? -minutes : minutes) * 60);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static String clean(String written) {
        return written.length() > LONGEST ? "" : SPACE.matcher(written).replaceAll(" ").strip();
    }

    /// Read as the head of a line, without a time of day as midnight.
    private static @Nullable Stamp stamp(String written) {
        var stamp = TranscriptLook.stamp("[" + written + "] ");
        return stamp != null ? stamp : TranscriptLook.stamp("[" + written + " 00:00] ");
    }
}
