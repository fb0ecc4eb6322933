package it.trequartista.inbox.ui;

import it.trequartista.inbox.quick.AddressBook.Entry;
import it.trequartista.inbox.quick.Piece;
import it.trequartista.inbox.quick.Understood;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What was understood, piece by piece; each can be pressed to take it back.
final class QuickChips {
    private final Desk desk;

    QuickChips(Desk desk) {
        this.desk = desk;
    }

    /// How a piece is shown.
    ///
    /// @param kind the end of its texts' keys
    /// @param tone its colour
    private record Look(String kind, Icon icon, String words, String tone) {}

    /// @param takeBack runs when it is pressed
    Button chip(Piece piece, Understood said, Runnable takeBack) {
        var look = look(piece, said);
        var chip = new Button(look.words());
        chip.setGraphic(Icons.of(look.icon()));
        chip.getStyleClass().addAll("quick-chip", look.tone());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        String kind = desk.text("inbox.quick.piece." + look.kind());
        chip.setAccessibleText(desk.text("inbox.quick.takeBack", kind, look.words()));
        chip.setTooltip(new Tooltip(desk.text("inbox.quick.takeBack", kind, look.words())));
        chip.setOnAction(e -> takeBack.run());
        return chip;
    }

    private Look look(Piece piece, Understood said) {
        var formats = desk.formats();
        return switch (piece) {
            case Piece.Person p -> who("person", Icon.USER, "fresh", p.name(), p.known());
            case Piece.Company c ->
                    who("company", Icon.BRIEFCASE, "freshCompany", c.name(), c.known());
            case Piece.Task t -> plain("task", Icon.CHECK_SQUARE, said.title());
            case Piece.Day d -> plain("day", Icon.CALENDAR, day(d.date()));
            case Piece.Hour h -> plain("hour", Icon.CLOCK, hour(h));
            case Piece.Tag t -> plain("tag", Icon.TAG, t.tag());
            case Piece.Amount a -> plain("amount", Icon.CREDIT_CARD, formats.money(a.money()));
            case Piece.Phone p -> plain("phone", Icon.PHONE, held(p.number(), p.known()));
            case Piece.Email e -> plain("email", Icon.MAIL, held(e.address(), e.known()));
            case Piece.Code c -> plain("code", Icon.HASH, c.code());
        };
    }

    private static Look plain(String kind, Icon icon, String words) {
        return new Look(kind, icon, words, "plain");
    }

    private Look who(
            String kind, Icon icon, String fresh, String name, List<? extends Entry<?>> known) {
        return switch (known.size()) {
            case 0 -> new Look(kind, icon, desk.text("inbox.quick." + fresh, name), "ok");
            case 1 -> new Look(kind, icon, name, "accent");
            default -> new Look(kind, icon, desk.text("inbox.quick.several", name), "warn");
        };
    }

    private String day(LocalDate day) {
        var formats = desk.formats();
        boolean isNear = day.isBefore(desk.time().today().plusMonths(6));
        return isNear ? formats.weekday(day) : formats.longDay(day);
    }

    private static String held(String address, List<? extends Entry<?>> known) {
        return known.size() == 1 ? address + " · " + known.getFirst().name() : address;
    }

    private static String hour(Piece.Hour hour) {
        return String.format(
                Locale.ROOT, "%02d:%02d", hour.time().getHour(), hour.time().getMinute());
    }
}
