package it.trequartista.insight.ui;

import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A row of a card that is one button: icon, two lines, a state to the right.
final class RowButton {
    private RowButton() {}

    static Button of(Node icon, String title, String under, Label state, Runnable act) {
        var lines = new VBox(2, Labels.of(title, "medium"));
        if (!under.isBlank()) {
            lines.getChildren().add(Labels.of(under, "small", "muted"));
        }
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(12, icon, lines, state);
        row.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(row);
        button.getStyleClass().add("row-act");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        row.prefWidthProperty().bind(button.widthProperty().subtract(30));
        button.setAccessibleText(
                String.join(", ", title, state.getText(), under).replaceAll(", $", ""));
        button.setOnAction(e -> act.run());
        return button;
    }
}
