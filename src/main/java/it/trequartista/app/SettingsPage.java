package it.trequartista.app;

import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Page;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;

/// Preferences of this machine and of the business, each with one plain sentence.
final class SettingsPage implements Page {
    private enum Part {
        APPEARANCE(Icon.DROPLET),
        BUSINESS(Icon.BRIEFCASE),
        KEYBOARD(Icon.COMMAND),
        SYNC(Icon.REFRESH_CW),
        DATA(Icon.DATABASE);

        private final Icon icon;

        Part(Icon icon) {
            this.icon = icon;
        }
    }

    private final App app;
    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final Map<Part, Button> entries = new EnumMap<>(Part.class);

    SettingsPage(App app) {
        this.app = app;
        this.desk = app.desk();
        root.getStyleClass().add("page");
        var nav = new VBox();
        nav.getStyleClass().add("settings-nav");
        for (Part part : Part.values()) {
            nav.getChildren().add(entry(part));
        }
        root.setLeft(nav);
        show(Part.APPEARANCE);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        desk.autosave().flush();
    }

    private Button entry(Part part) {
        var name = new Label(desk.texts().get("app.settings", part));
        var inside = new HBox(Icons.of(part.icon), name);
        inside.getStyleClass().add("nav-inside");
        var button = new Button();
        button.setGraphic(inside);
        button.getStyleClass().add("nav");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(name.getText());
        button.setOnAction(e -> show(part));
        entries.put(part, button);
        return button;
    }

    private void show(Part part) {
        desk.autosave().flush();
        entries.forEach(
                (p, button) -> {
                    button.getStyleClass().remove("sel");
                    if (p == part) {
                        button.getStyleClass().add("sel");
                    }
                });
        var title = new Label(desk.texts().get("app.settings", part));
        title.getStyleClass().add("title");
        var body =
                new VBox(
                        title,
                        switch (part) {
                            case APPEARANCE -> new AppearanceSettings(app).root();
                            case BUSINESS -> new BusinessSettings(app).root();
                            case KEYBOARD -> KeyboardSettings.root(app);
                            case SYNC -> SyncSettings.root(app);
                            case DATA -> DataSettings.root(app);
                        });
        body.getStyleClass().add("settings-body");
        var left = new StackPane(body);
        left.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        root.setCenter(scroll);
    }

    /// A setting: its name, one plain sentence, its control at the right.
    static Node setting(Desk desk, String key, Node control) {
        var name = new Label(desk.text(key));
        name.getStyleClass().add("strong");
        var why = new Label(desk.text(key + ".why"));
        why.getStyleClass().addAll("small", "muted");
        why.setWrapText(true);
        var words = new VBox(name, why);
        words.getStyleClass().add("setting-words");
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        var row = new HBox(words, control);
        row.getStyleClass().add("setting");
        return row;
    }
}
