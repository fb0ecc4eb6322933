package it.trequartista.inbox.ui;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.desk.Capture;
import it.trequartista.inbox.desk.Choice;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.Money;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/// What came in, in the words of the screen.
final class CaptureWords {
    private static final int HOURS_A_DAY = 24;

    private final Desk desk;

    CaptureWords(Desk desk) {
        this.desk = desk;
    }

    static Icon icon(Capture capture) {
        return switch (capture.kind()) {
            case CHATBOT -> Icon.MESSAGE_SQUARE;
            case FORM -> Icon.CLIPBOARD;
            case EMAIL -> Icon.MAIL;
            case APPOINTMENT -> Icon.CALENDAR;
            case CARD -> Icon.CREDIT_CARD;
            case NOTE -> Icon.FEATHER;
            case CHAT ->
                    switch (capture.channel()) {
                        case "LINKEDIN" -> Icon.LINKEDIN;
                        case "INSTAGRAM" -> Icon.INSTAGRAM;
                        default -> Icon.MESSAGE_CIRCLE;
                    };
        };
    }

    /// «WhatsApp», «Chatbot».
    String channel(Capture capture) {
        String key = "inbox.channel." + capture.channel();
        if (capture.kind() == Arrival.Kind.CHATBOT || !desk.texts().has(key)) {
            return desk.texts().get("inbox.kind", capture.kind());
        }
        return desk.text(key);
    }

    /// Whom it is from, else the channel it came through.
    String who(Capture capture) {
        if (!capture.from().who().isBlank()) {
            return capture.from().who();
        }
        return capture.from().address().isBlank() ? channel(capture) : capture.from().address();
    }

    /// When, as short as a list has room: the hour today, else the day.
    String shortly(Instant at) {
        LocalDate day = desk.time().dayOf(at);
        long days = ChronoUnit.DAYS.between(day, desk.time().today());
        if (days == 0) {
            return desk.formats().hour(at, desk.time().zone());
        }
        if (days == 1) {
            return desk.text("inbox.desk.yesterday");
        }
        return desk.formats().shortDay(day);
    }

    String moment(Instant at) {
        return desk.formats().moment(at, desk.time().zone());
    }

    /// «3 h», «2 days»: the biggest unit alone.
    String span(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 60) {
            return desk.text("inbox.desk.minutes", minutes);
        }
        long hours = duration.toHours();
        return hours < 2 * HOURS_A_DAY
                ? desk.text("inbox.desk.hours", hours)
                : desk.text("inbox.desk.days", duration.toDays());
    }

    /// A value of a proposal as people read it.
    String value(Choice choice) {
        return value(choice.proposal().target(), choice.value());
    }

    private String value(Target target, String value) {
        return switch (target) {
            case DATE -> desk.formats().parseDay(value).map(desk.formats()::day).orElse(value);
            case BUDGET -> budget(value);
            case CONSENT -> desk.text("inbox.desk.consent." + value);
            default -> value;
        };
    }

    private String budget(String value) {
        String[] words = value.split(" ", -1);
        int dots = words[0].indexOf("..");
        Currency currency =
                words.length > 1 ? Currency.getInstance(words[words.length - 1]) : Money.EUR;
        if (dots < 0) {
            return money(words[0], currency);
        }
        String from = words[0].substring(0, dots);
        String to = words[0].substring(dots + 2);
        if (from.isEmpty()) {
            return desk.text("inbox.desk.atMost", money(to, currency));
        }
        if (to.isEmpty()) {
            return desk.text("inbox.desk.atLeast", money(from, currency));
        }
        return from.equals(to)
                ? money(from, currency)
                : desk.text("inbox.desk.between", money(from, currency), money(to, currency));
    }

    private String money(String number, Currency currency) {
        return desk.formats().money(Money.of(new BigDecimal(number), currency));
    }

    /// Why something is proposed, in a sentence.
    String why(Choice choice) {
        var why = choice.proposal().why();
        return desk.text("inbox.why." + why.reason().name(), why.words());
    }
}
