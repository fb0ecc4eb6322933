package it.trequartista.deals.ui;

import it.trequartista.deals.Card;
import it.trequartista.deals.NextStep;
import it.trequartista.deals.StageKind;
import it.trequartista.kernel.Money;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// How deals are put into words.
record DealWords(Words words) {
    String text(String key, Object... arguments) {
        return words.texts().get(key, arguments);
    }

    String money(@Nullable Money amount) {
        return amount == null ? text("deals.noValue") : words.formats().wholeMoney(amount);
    }

    /// Sums of several currencies, "–" when there is none.
    String sums(List<Money> sums) {
        return sums.isEmpty()
                ? text("deals.noSum")
                : sums.stream().map(words.formats()::wholeMoney).collect(Collectors.joining(" + "));
    }

    String next(NextStep step) {
        return switch (step) {
            case NextStep.Missing() -> text("deals.noStep");
            case NextStep.Planned(String what, var due) -> what + on(due);
            case NextStep.Waiting(String whom, var until) ->
                    text("deals.waitingFor", whom) + on(until);
        };
    }

    private String on(@Nullable LocalDate day) {
        return day == null ? "" : " · " + words.formats().day(day);
    }

    /// The one thing to know of a card.
    Chip chip(Card card, StageKind kind) {
        return switch (kind) {
            case WON -> new Chip(text("deals.won"), Icon.CHECK_CIRCLE, Chip.Tone.OK);
            case LOST -> new Chip(text("deals.lost"), Icon.X_CIRCLE, Chip.Tone.PLAIN);
            case OPEN -> open(card);
        };
    }

    private Chip open(Card card) {
        var today = words.time().today();
        if (card.next() instanceof NextStep.Missing) {
            return new Chip(text("deals.noStep"), Icon.ALERT_CIRCLE, Chip.Tone.BAD);
        }
        var day = day(card.next());
        if (day != null && day.isBefore(today)) {
            return new Chip(shortDay(day), Icon.ALERT_CIRCLE, Chip.Tone.BAD);
        }
        if (card.cold()) {
            return new Chip(text("deals.cold"), Icon.WIND, Chip.Tone.WARN);
        }
        if (day != null && day.equals(today)) {
            return new Chip(text("deals.today"), Icon.CALENDAR, Chip.Tone.ACCENT);
        }
        boolean waits = card.next() instanceof NextStep.Waiting;
        if (day != null) {
            return new Chip(shortDay(day), waits ? Icon.CLOCK : Icon.CALENDAR, Chip.Tone.PLAIN);
        }
        return waits
                ? new Chip(text("deals.waits"), Icon.CLOCK, Chip.Tone.PLAIN)
                : new Chip(text("deals.planned"), Icon.CHECK, Chip.Tone.PLAIN);
    }

    private String shortDay(LocalDate day) {
        return words.formats().shortDay(day).substring(0, 5);
    }

    static @Nullable LocalDate day(NextStep step) {
        return switch (step) {
            case NextStep.Missing() -> null;
            case NextStep.Planned(String _, var due) -> due;
            case NextStep.Waiting(String _, var until) -> until;
        };
    }
}
