package it.trequartista.deals.ui;

import it.trequartista.deals.Card;
import it.trequartista.deals.Column;
import it.trequartista.deals.Stage;
import it.trequartista.deals.StageKind;
import it.trequartista.kernel.DealId;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A stage on the board: name, count and sum over its cards.
final class BoardColumn extends VBox {
    private final Stage stage;
    private final VBox cards = new VBox();
    private final Region gap = new Region();

    BoardColumn(Column column, int number, DealWords words) {
        this.stage = column.stage();
        getStyleClass().add("board-column");
        cards.getStyleClass().add("board-cards");
        cards.setAccessibleRole(AccessibleRole.LIST_VIEW);
        cards.setAccessibleText(stage.name());
        gap.getStyleClass().add("drop");
        int at = 0;
        for (Card card : column.cards()) {
            var node = new BoardCard(card, stage, words);
            node.place(words, stage, ++at, column.cards().size());
            cards.getChildren().add(node);
        }
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(column, number, words), scroll);
    }

    private static HBox head(Column column, int number, DealWords words) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", "s" + number);
        String whole = name(column.stage(), words);
        var name = new Label(column.stage().name());
        name.getStyleClass().add("strong");
        name.setTooltip(new Tooltip(whole));
        name.setAccessibleText(whole);
        var count = new Label(words.words().formats().count(column.cards().size()));
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var sum = new Label(words.sums(column.sums()));
        sum.getStyleClass().addAll("small", "muted");
        sum.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(dot, name, count, room, sum);
        if (column.stage().kind() != StageKind.OPEN) {
            var month = new Label(month(words));
            month.getStyleClass().addAll("small", "muted");
            month.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(2, month);
        }
        head.getStyleClass().add("column-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static String name(Stage stage, DealWords words) {
        return stage.kind() == StageKind.OPEN
                ? stage.name()
                : words.text(
                        "deals.closedIn",
                        stage.name(),
                        words.words().formats().month(words.words().time().today()));
    }

    /// The month a closed column tells, in short: the whole name is its tooltip.
    private static String month(DealWords words) {
        return words.words().formats().shortMonth(words.words().time().today());
    }

    Stage stage() {
        return stage;
    }

    List<BoardCard> cards() {
        return cards.getChildren().stream()
                .filter(BoardCard.class::isInstance)
                .map(BoardCard.class::cast)
                .toList();
    }

    /// Opens a gap where a card lifted over this column would fall.
    void openGap(double sceneY, double height) {
        gap.setMinHeight(height);
        gap.setPrefHeight(height);
        int at = index(sceneY);
        if (cards.getChildren().indexOf(gap) != at || !cards.getChildren().contains(gap)) {
            cards.getChildren().remove(gap);
            cards.getChildren().add(Math.min(at, cards.getChildren().size()), gap);
        }
    }

    void closeGap() {
        cards.getChildren().remove(gap);
    }

    /// The card that follows the gap, null at the end.
    @Nullable DealId afterGap() {
        int at = cards.getChildren().indexOf(gap);
        return cards.getChildren().stream()
                .skip(at + 1L)
                .filter(n -> n instanceof BoardCard && n.isManaged())
                .map(n -> ((BoardCard) n).card().id())
                .findFirst()
                .orElse(null);
    }

    private int index(double sceneY) {
        int at = 0;
        for (var child : cards.getChildren()) {
            if (child.equals(gap)) {
                continue;
            }
            var box = child.localToScene(child.getBoundsInLocal());
            if (child.isManaged() && sceneY < box.getCenterY()) {
                return at;
            }
            at++;
        }
        return at;
    }
}
