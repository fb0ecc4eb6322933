package it.trequartista.deals.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
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

    static Label hint(String text) {
        var hint = new Label(text);
        hint.getStyleClass().addAll("small", "faint");
        hint.setWrapText(true);
        return hint;
    }
}
