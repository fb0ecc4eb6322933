package it.trequartista.insight.ui;

import it.trequartista.insight.NextAction;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// What to do next, each with its reason; a click or Enter goes where it is done.
final class ActionsCard {
    private static final int FIRST = 8;

    private final Desk desk;
    private final ActionWords words;
    private boolean all;

    ActionsCard(Desk desk) {
        this.desk = desk;
        this.words = new ActionWords(desk);
    }

    Node of(List<NextAction> actions) {
        var box = new VBox(8);
        fill(box, actions);
        return box;
    }

    private void fill(VBox box, List<NextAction> actions) {
        box.getChildren()
                .setAll(
                        TodayView.head(
                                desk.text("insight.next"),
                                actions.isEmpty() ? "" : desk.formats().count(actions.size()),
                                TodayView.link(desk.text("insight.whyThisOrder"), this::why)));
        if (actions.isEmpty()) {
            box.getChildren().add(calm());
            return;
        }
        var rows = new VBox();
        rows.getStyleClass().add("card");
        var shown = all ? actions : actions.subList(0, Math.min(FIRST, actions.size()));
        shown.forEach(a -> rows.getChildren().add(row(a)));
        rows.getChildren().getLast().getStyleClass().add("last");
        box.getChildren().add(rows);
        if (shown.size() < actions.size()) {
            String rest = desk.text("insight.showAll", actions.size());
            box.getChildren()
                    .add(
                            Buttons.quiet(
                                    rest,
                                    Icon.CHEVRON_DOWN,
                                    () -> {
                                        all = true;
                                        fill(box, actions);
                                    }));
        }
    }

    private Node calm() {
        var done = Labels.of(desk.text("insight.nothing"), "strong");
        var say = Labels.wrapped(desk.text("insight.nothingSay"), "small", "muted");
        var line =
                new HBox(12, Icons.of(Icon.CHECK_CIRCLE, "ic20", "ic-ok"), new VBox(2, done, say));
        line.setAlignment(Pos.CENTER_LEFT);
        return Parts.card(line);
    }

    private Node row(NextAction action) {
        var chip = words.chip(action.reason());
        String title = words.title(action);
        String under = words.under(action);
        return RowButton.of(
                Icons.of(words.icon(action.reason())),
                title,
                under,
                chip,
                () -> desk.go().to(action.place()));
    }

    /// Says the rule of the order.
    void why() {
        desk.sheets().tell(desk.text("insight.whyThisOrder"), desk.text("insight.order"));
    }
}
