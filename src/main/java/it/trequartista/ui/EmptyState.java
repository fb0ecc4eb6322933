package it.trequartista.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What a page shows before there is anything: what it is for, and ways to begin that work.
public final class EmptyState extends VBox {
    /// An icon, a title, a sentence, and the ways to begin: [#card]s or buttons.
    public EmptyState(Icon icon, String title, String sentence, Node... ways) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var badge = new StackPane(Icons.of(icon, "ic28", "ic-accent"));
        badge.getStyleClass().add("badge");
        var head = new Label(title);
        head.getStyleClass().add("display");
        head.setWrapText(true);
        head.setTextAlignment(TextAlignment.CENTER);
        var say = new Label(sentence);
        say.getStyleClass().addAll("muted", "para", "sentence");
        say.setWrapText(true);
        say.setTextAlignment(TextAlignment.CENTER);
        say.setAlignment(Pos.CENTER);
        say.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(ways);
        row.getStyleClass().add("ways");
        row.setAlignment(Pos.CENTER);
        getChildren().addAll(badge, head, say);
        if (ways.length > 0) {
            getChildren().add(row);
        }
    }

    /// A way to begin: icon, act, one sentence, a hint (a shortcut, "drop a file here", or empty).
    public static Button card(Icon icon, String act, String sentence, String hint, Runnable run) {
        var title = new Label(act);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var say = Labels.wrapped(sentence, "small", "muted", "para");
        var foot = new Label(hint);
        foot.getStyleClass().addAll("micro", "faint");
        var picture = Icons.of(icon, "ic20");
        var box = new VBox(picture, title, say, foot);
        box.getStyleClass().add("inside");
        var button = new Button();
        button.setGraphic(box);
        button.getStyleClass().add("way-card");
        button.setAccessibleText(act);
        button.setAccessibleHelp(sentence);
        button.setOnAction(e -> run.run());
        return button;
    }
}
