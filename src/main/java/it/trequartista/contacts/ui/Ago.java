package it.trequartista.contacts.ui;

import it.trequartista.ui.Desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How long ago something was, in as few letters as a list has room for.
final class Ago {
    private Ago() {}

    /// `2 h`, `Yesterday`, `24 d`, or the day.
    static String brief(Desk desk, Instant at) {
        var now = desk.time().now();
        long hours = ChronoUnit.HOURS.between(at, now);
        var day = desk.time().dayOf(at);
        long days = ChronoUnit.DAYS.between(day, desk.time().today());
        if (days < 0 || days > 99) {
            return desk.formats().day(day);
        }
        if (days == 0) {
            return hours < 1 ? desk.text("contacts.now") : desk.text("contacts.hours", hours);
        }
        return days == 1 ? desk.text("contacts.yesterday") : desk.text("contacts.days", days);
    }

    /// `Today 08:41`, `Yesterday 18:03`, or the day.
    static String full(Desk desk, Instant at) {
        var day = desk.time().dayOf(at);
        String hour = desk.formats().hour(at, desk.time().zone());
        long days = ChronoUnit.DAYS.between(day, desk.time().today());
        if (days == 0) {
            return desk.text("contacts.todayAt", hour);
        }
        return days == 1 ? desk.text("contacts.yesterdayAt", hour) : desk.formats().day(day);
    }
}
