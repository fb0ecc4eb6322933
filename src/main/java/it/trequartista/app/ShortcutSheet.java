package it.trequartista.app;

import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Every key there is on this page, searchable.
final class ShortcutSheet {
    private ShortcutSheet() {}

    static void open(Desk desk, Commands commands) {
        var search = new TextField();
        search.setPromptText(desk.text("app.shortcutsSearch"));
        search.setAccessibleText(desk.text("app.shortcutsSearch"));
        var rows = new VBox();
        search.textProperty().subscribe(typed -> rows.getChildren().setAll(rows(commands, typed)));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(420);
        scroll.setFocusTraversable(false);
        var content = new VBox(12, search, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var close = Buttons.plain(desk.text("ui.close"), null, desk.sheets()::close);
        var card = desk.sheets().card(desk.text("app.shortcuts"), content, close);
        card.setPrefWidth(460);
        desk.sheets().show(card);
    }

    private static List<HBox> rows(Commands commands, String typed) {
        var words = Fuzzy.plain(typed);
        return commands.all().stream()
                .filter(c -> !c.shortcut().isEmpty())
                .filter(c -> Fuzzy.score(words, Fuzzy.plain(commands.words(c.key()))) >= 0)
                .map(c -> row(commands.words(c.key()), Keys.written(c.shortcut())))
                .toList();
    }

    private static HBox row(String words, String keys) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var key = new Label(keys);
        key.getStyleClass().add("kbd");
        var row = new HBox(new Label(words), space, key);
        row.getStyleClass().add("shortcut-row");
        return row;
    }
}
