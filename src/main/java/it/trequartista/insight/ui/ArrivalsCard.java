package it.trequartista.insight.ui;

import it.trequartista.insight.Actions;
import it.trequartista.insight.Arrival;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.List;

/// What came in lately; a click or Enter goes where it is read.
final class ArrivalsCard {
    private final Desk desk;

    ArrivalsCard(Desk desk) {
        this.desk = desk;
    }

    Node of(List<Arrival> arrivals) {
        var rows = new VBox();
        rows.getStyleClass().add("card");
        arrivals.forEach(a -> rows.getChildren().add(row(a)));
        rows.getChildren().getLast().getStyleClass().add("last");
        return new VBox(8, TodayView.head(desk.text("insight.arrivals"), ""), rows);
    }

    private Node row(Arrival arrival) {
        String source = desk.texts().get("insight.source", arrival.source());
        boolean imported = arrival.source() == Arrival.Source.IMPORT;
        String title =
                imported
                        ? desk.text("insight.imported", arrival.count())
                        : arrival.title().isBlank() ? source : arrival.title();
        String under =
                imported || arrival.who().isBlank()
                        ? arrival.who()
                        : arrival.who() + " · " + source;
        Label when = Parts.whole(when(arrival.at()), "small", "faint");
        return RowButton.of(
                Icons.of(icon(arrival.source())),
                title.lines().findFirst().orElse(title),
                under,
                when,
                () -> desk.go().to(arrival.place()));
    }

    private String when(Instant at) {
        var day = desk.time().dayOf(at);
        long ago = Actions.late(day, desk.time().today());
        if (ago == 0) {
            return desk.formats().hour(at, desk.time().zone());
        }
        return ago == 1 ? desk.text("insight.yesterday") : desk.formats().day(day);
    }

    private static Icon icon(Arrival.Source source) {
        return switch (source) {
            case MAIL -> Icon.MAIL;
            case CALL -> Icon.PHONE_INCOMING;
            case MEETING -> Icon.USERS;
            case SOCIAL -> Icon.MESSAGE_CIRCLE;
            case SITE -> Icon.GLOBE;
            case DOCUMENT -> Icon.FILE_TEXT;
            case OTHER -> Icon.INBOX;
            case IMPORT -> Icon.DOWNLOAD;
        };
    }
}
