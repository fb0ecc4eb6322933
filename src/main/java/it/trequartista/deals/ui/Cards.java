package it.trequartista.deals.ui;

import it.trequartista.ui.Badges;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Cards with a heading.
final class Cards {
    private Cards() {}

    static VBox card(String heading, Node... content) {
        var name = new Label(heading);
        name.getStyleClass().add("heading");
        var card = new VBox(name);
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("card", "pad16", "deal-card");
        return card;
    }

    /// With the mark of a field beside its heading.
    static VBox marked(String heading, Badges.Mark mark, Node... content) {
        var card = card(heading, content);
        var head = new HBox(card.getChildren().removeFirst(), mark);
        head.getStyleClass().add("field-head");
        card.getChildren().addFirst(head);
        return card;
    }

    static Label hint(String text) {
        var hint = new Label(text);
        hint.getStyleClass().addAll("small", "faint");
        hint.setWrapText(true);
        return hint;
    }
}
