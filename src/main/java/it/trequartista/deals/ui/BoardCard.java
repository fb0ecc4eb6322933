package it.trequartista.deals.ui;

import it.trequartista.deals.Card;
import it.trequartista.deals.Stage;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A deal on the board: who, how long here, what, how much, and what comes next.
final class BoardCard extends VBox {
    private final Card card;

    BoardCard(Card card, Stage stage, DealWords words) {
        this.card = card;
        getStyleClass().add("board-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        var who =
                Labels.of(card.who().isEmpty() ? words.text("deals.nobody") : card.who(), "small");
        who.getStyleClass().add("muted");
        var days = Labels.of(words.text("deals.days", card.days()), "small", "muted");
        days.setMinWidth(USE_PREF_SIZE);
        days.setTooltip(new Tooltip(words.text("deals.daysIn", card.days(), stage.name())));
        var title = Labels.of(card.title(), "medium");
        var money =
                Labels.of(
                        card.amount() == null
                                ? words.text("deals.noSum")
                                : words.money(card.amount()),
                        card.amount() == null ? "faint" : "strong");
        money.setMinWidth(USE_PREF_SIZE);
        var chip = words.chip(card, stage.kind());
        chip.setTooltip(new Tooltip(words.next(card.next())));
        getChildren().addAll(line(who, days), title, new CardFoot(money, chip));
    }

    Card card() {
        return card;
    }

    /// What a screen reader says: "card 2 of 4, Qualified" comes last.
    void place(DealWords words, Stage stage, int at, int of) {
        setAccessibleText(
                words.text(
                        "deals.cardSpoken",
                        card.title(),
                        card.who(),
                        words.money(card.amount()),
                        words.next(card.next()),
                        at,
                        of,
                        stage.name()));
    }

    private static HBox line(Label left, Label right) {
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        var line = new HBox(left, right);
        line.getStyleClass().add("card-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
