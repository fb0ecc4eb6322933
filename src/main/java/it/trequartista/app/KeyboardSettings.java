package it.trequartista.app;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The keys of this window.
final class KeyboardSettings {
    private KeyboardSettings() {}

    static Node root(App app) {
        var desk = app.desk();
        var why = new Label(desk.text("app.keyboard.why"));
        why.getStyleClass().addAll("muted", "para");
        why.setWrapText(true);
        var open =
                it.trequartista.ui.Buttons.plain(
                        desk.text("app.shortcuts"),
                        it.trequartista.ui.Icon.COMMAND,
                        () -> desk.go().run("app.shortcuts"));
        return new VBox(12, why, new HBox(open));
    }
}
