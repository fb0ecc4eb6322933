package it.trequartista.inbox.chat;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Which of three numbers is the day.
enum DayOrder {
    DAY_FIRST(2, 1, 0),
    MONTH_FIRST(2, 0, 1),
    YEAR_FIRST(0, 1, 2);

    /// Minutes.
    static final long DAY = 1440;

    private final int year;
    private final int month;
    private final int day;

    DayOrder(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /// Null when there is no such day or time.
    @Nullable LocalDateTime local(Stamp stamp) {
        int hour = stamp.hour;
        if (stamp.half != 0 && hour <= 12) {
            hour = hour % 12 + (stamp.half == 2 ? 12 : 0);
        }
        int y = year(stamp);
        try {
            return LocalDateTime.of(
                    y,
                    stamp.day[month],
                    stamp.day[day],
                    hour,
                    stamp.minute,
                    Math.max(0, stamp.second));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int year(Stamp stamp) {
        int y = stamp.day[year];
        return stamp.digits[year] > 2 ? y : y < 70 ? 2000 + y : 1900 + y;
    }

    /// A number that grows with time, a day apart [#DAY] at least; -1 when there is no such day.
    long rank(Stamp stamp) {
        int m = stamp.day[month];
        int d = stamp.day[day];
        if (m < 1 || m > 12 || d < 1 || d > 31) {
            return -1;
        }
        int hour = stamp.half == 0 ? stamp.hour : stamp.hour % 12 + (stamp.half == 2 ? 12 : 0);
        return (((long) year(stamp) * 12 + m) * 31 + d) * DAY + hour * 60L + stamp.minute;
    }

    /// Null when it cannot be meant.
    @Nullable Instant at(Stamp stamp, ZoneId zone) {
        var local = local(stamp);
        return local == null ? null : Times.local(local, zone);
    }
}
