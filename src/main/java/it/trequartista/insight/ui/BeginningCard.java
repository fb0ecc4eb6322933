package it.trequartista.insight.ui;

import it.trequartista.insight.Beginning;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The first five steps; they tick themselves and the card goes when all are done.
final class BeginningCard {
    private enum Step {
        PERSON,
        TOUCHPOINT,
        CONTENT,
        OFFER,
        PDF
    }

    private final Desk desk;
    private final Runnable hide;

    BeginningCard(Desk desk, Runnable hide) {
        this.desk = desk;
        this.hide = hide;
    }

    Node of(Beginning beginning) {
        var rows = new VBox();
        rows.getStyleClass().add("card");
        for (Step step : Step.values()) {
            rows.getChildren().add(row(step, isDone(step, beginning)));
        }
        rows.getChildren().getLast().getStyleClass().add("last");
        return new VBox(
                8,
                TodayView.head(
                        desk.text("insight.begin"),
                        desk.text("insight.beginDone", beginning.done()),
                        TodayView.link(desk.text("insight.hide"), hide)),
                rows);
    }

    private Node row(Step step, boolean done) {
        var state = Parts.whole(desk.text(done ? "insight.done" : "insight.go"), "small", "muted");
        if (!done) {
            state.setGraphic(Icons.of(Icon.CHEVRON_RIGHT, "ic14", "ic-ink3"));
            state.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
        return RowButton.of(
                Icons.of(done ? Icon.CHECK_CIRCLE : Icon.CIRCLE, done ? "ic-ok" : "ic-ink3"),
                desk.texts().get("insight.begin", step),
                desk.texts().get("insight.beginSay", step),
                state,
                () -> desk.go().to(place(step)));
    }

    private static boolean isDone(Step step, Beginning beginning) {
        return switch (step) {
            case PERSON -> beginning.person();
            case TOUCHPOINT -> beginning.touchpoint();
            case CONTENT -> beginning.content();
            case OFFER -> beginning.offer();
            case PDF -> beginning.pdf();
        };
    }

    private static Place place(Step step) {
        return switch (step) {
            case PERSON, TOUCHPOINT -> new Place.Contacts();
            case CONTENT -> new Place.Content();
            case OFFER, PDF -> new Place.Offers();
        };
    }
}
