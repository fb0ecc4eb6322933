package it.trequartista.app;

import it.trequartista.ui.Buttons;
import it.trequartista.ui.Icon;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Where the data lives, a copy of it, and whether it is whole.
final class DataSettings {
    private DataSettings() {}

    static Node root(App app) {
        var desk = app.desk();
        var where = new Label(desk.text("app.data.where", app.db().file().toString()));
        where.setWrapText(true);
        where.getStyleClass().addAll("para", "muted");
        var copy =
                Buttons.plain(
                        desk.text("app.copyFile"), Icon.COPY, () -> desk.go().run("app.copyFile"));
        var merge =
                Buttons.plain(
                        desk.text("app.merge"), Icon.GIT_MERGE, () -> desk.go().run("app.merge"));
        var result = new Label();
        result.setWrapText(true);
        result.getStyleClass().add("para");
        var check =
                Buttons.plain(
                        desk.text("app.data.check"),
                        Icon.CHECK_CIRCLE,
                        () ->
                                desk.background()
                                        .run(
                                                app.db()::check,
                                                (List<String> wrong) ->
                                                        result.setText(
                                                                wrong.isEmpty()
                                                                        ? desk.text(
                                                                                "app.data.whole")
                                                                        : String.join("\n", wrong)),
                                                desk::say));
        var close =
                Buttons.plain(
                        desk.text("app.closeFile"),
                        Icon.LOG_OUT,
                        () -> desk.go().run("app.closeFile"));
        return new VBox(14, where, new FlowPane(8, 8, copy, merge, check, close), result);
    }
}
