package it.trequartista.insight.ui;

import it.trequartista.insight.Actions;
import it.trequartista.insight.NextAction;
import it.trequartista.insight.Reason;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import java.time.LocalDate;

/// What is said of a suggestion.
final class ActionWords {
    private final Desk desk;

    ActionWords(Desk desk) {
        this.desk = desk;
    }

    /// What to do.
    String title(NextAction action) {
        String what =
                action.what().isBlank() ? desk.text("insight.untitled") : action.what().strip();
        return switch (action.reason()) {
            case Reason.StepDue _ -> what;
            case Reason.WaitOver _ -> desk.text("insight.do.wait", what);
            case Reason.OfferExpires _, Reason.OfferSilent _ -> desk.text("insight.do.offer", what);
            case Reason.ContractUnsigned _ -> desk.text("insight.do.contract", what);
            case Reason.NoNextStep _ -> desk.text("insight.do.noStep", what);
            case Reason.GoingCold _ -> desk.text("insight.do.cold", what);
            case Reason.ContentDue _, Reason.ContentReady _ ->
                    desk.text("insight.do.content", what);
        };
    }

    /// Whose it is and what is at stake.
    String under(NextAction action) {
        var amount = action.amount();
        String about = action.about();
        if (amount == null || amount.isZero()) {
            return about;
        }
        String money = desk.formats().money(amount);
        return about.isBlank() ? money : about + " · " + money;
    }

    Icon icon(Reason reason) {
        return switch (reason) {
            case Reason.StepDue _ -> Icon.FLAG;
            case Reason.WaitOver _ -> Icon.CLOCK;
            case Reason.OfferExpires _, Reason.OfferSilent _ -> Icon.FILE_TEXT;
            case Reason.ContractUnsigned _ -> Icon.CHECK_SQUARE;
            case Reason.NoNextStep _ -> Icon.TRELLO;
            case Reason.GoingCold _ -> Icon.USERS;
            case Reason.ContentDue _, Reason.ContentReady _ -> Icon.FEATHER;
        };
    }

    /// Why now.
    Chip chip(Reason reason) {
        return switch (reason) {
            case Reason.StepDue(var day) -> due("insight.due", day);
            case Reason.WaitOver(var day) -> due("insight.awaited", day);
            case Reason.ContentDue(var day) -> due("insight.planned", day);
            case Reason.OfferExpires(var day) -> expires(day);
            case Reason.OfferSilent(long days) ->
                    chip("insight.silent", days, Icon.MESSAGE_CIRCLE, Chip.Tone.WARN);
            case Reason.ContractUnsigned(long days) ->
                    chip("insight.unsigned", days, Icon.EDIT_3, Chip.Tone.ACCENT);
            case Reason.NoNextStep _ -> chip("insight.noStep", 0, Icon.HELP_CIRCLE, Chip.Tone.WARN);
            case Reason.GoingCold(long days) ->
                    chip("insight.cold", days, Icon.WIND, Chip.Tone.WARN);
            case Reason.ContentReady _ -> chip("insight.ready", 0, Icon.CHECK, Chip.Tone.OK);
        };
    }

    private Chip due(String key, LocalDate day) {
        long late = Actions.late(day, desk.time().today());
        return late > 0
                ? chip(key + ".late", late, Icon.ALERT_CIRCLE, Chip.Tone.BAD)
                : chip(key + ".today", 0, Icon.CALENDAR, Chip.Tone.ACCENT);
    }

    private Chip expires(LocalDate day) {
        long late = Actions.late(day, desk.time().today());
        if (late > 0) {
            return chip("insight.expired", late, Icon.ALERT_CIRCLE, Chip.Tone.BAD);
        }
        return late == 0
                ? chip("insight.expiresToday", 0, Icon.ALERT_CIRCLE, Chip.Tone.BAD)
                : chip("insight.expiresIn", -late, Icon.CLOCK, Chip.Tone.WARN);
    }

    private Chip chip(String key, long days, Icon icon, Chip.Tone tone) {
        return new Chip(desk.text(key, days), icon, tone);
    }
}
