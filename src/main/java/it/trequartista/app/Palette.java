package it.trequartista.app;

import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The field that finds every record and runs every command, from anywhere.
final class Palette {
    private static final double ROW = 40;
    private static final double MOST = 430;

    private final Shell shell;
    private final Desk desk;
    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ObservableList<PaletteModel.Hit> hits = FXCollections.observableArrayList();
    private final ListView<PaletteModel.Hit> list = new ListView<>(hits);
    private final Label nothing = new Label();

    Palette(Shell shell) {
        this.shell = shell;
        this.desk = shell.app().desk();
        this.model =
                new PaletteModel(
                        shell.commands().all(),
                        shell.app().creations(),
                        shell.commands()::words,
                        shell.app().finder(),
                        desk.background());
    }

    /// Opens over the page, its field focused.
    void open() {
        var card = card();
        model.shown().subscribe(this::show);
        field.textProperty().subscribe(model::type);
        var place = new StackPane(card);
        place.setPickOnBounds(false);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        place.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        place.setPadding(new javafx.geometry.Insets(64, 0, 0, 0));
        desk.sheets().show(place, Pos.TOP_CENTER, () -> {});
        // A field gets its skin late, and with it everything selected: the next key would then
        // replace what stands there.
        field.applyCss();
        field.requestFocus();
        field.end();
    }

    private VBox card() {
        field.setPromptText(desk.text("app.searchOrRun"));
        field.setAccessibleText(desk.text("app.searchOrRun"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(field, Priority.ALWAYS);
        var head = new HBox(Icons.of(Icon.SEARCH, "ic20"), field, kbd("Esc"));
        head.getStyleClass().add("palette-head");
        list.setFocusTraversable(false);
        list.setAccessibleText(desk.text("app.palette"));
        list.setCellFactory(l -> new HitCell());
        nothing.setText(desk.text("app.nothingFound"));
        nothing.getStyleClass().addAll("muted", "pad16");
        list.setPlaceholder(nothing);
        var hint = new Label(desk.text("app.paletteHint"));
        hint.getStyleClass().addAll("micro", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot =
                new HBox(
                        kbd("↑"),
                        kbd("↓"),
                        word("app.move"),
                        kbd("Enter"),
                        word("app.open"),
                        space,
                        hint);
        foot.getStyleClass().add("palette-foot");
        var card = new VBox(head, list, foot);
        card.getStyleClass().add("palette");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private void show(List<PaletteModel.Hit> found) {
        hits.setAll(found);
        long groups = found.stream().filter(h -> h instanceof PaletteModel.Hit.Group).count();
        double height = (found.size() - groups) * (ROW + 1) + groups * 30 + 16;
        list.setPrefHeight(Math.clamp(height, 64, MOST));
        move(1, -1);
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> move(1, at);
            case UP -> move(-1, at);
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by, int from) {
        for (int i = from + by; i >= 0 && i < hits.size(); i += by) {
            if (!(hits.get(i) instanceof PaletteModel.Hit.Group)) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 4));
                return;
            }
        }
    }

    private void run(PaletteModel.@Nullable Hit hit) {
        switch (hit) {
            case PaletteModel.Hit.Act act -> {
                desk.sheets().close();
                act.command().run().run();
            }
            case PaletteModel.Hit.Way record -> {
                desk.sheets().close();
                shell.to(record.found().place());
            }
            case PaletteModel.Hit.Group group -> {}
            case null -> {}
        }
    }

    private static Label kbd(String key) {
        var label = new Label(key);
        label.getStyleClass().add("kbd");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Label word(String key) {
        var label = new Label(desk.text(key));
        label.getStyleClass().addAll("micro", "muted");
        return label;
    }

    private final class HitCell extends ListCell<PaletteModel.Hit> {
        HitCell() {
            setOnMouseClicked(e -> run(getItem()));
        }

        @Override
        protected void updateItem(PaletteModel.@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            getStyleClass().remove("group");
            switch (empty ? null : hit) {
                case PaletteModel.Hit.Group group -> {
                    getStyleClass().add("group");
                    var label = new Label(desk.text(group.key()));
                    label.getStyleClass().add("pal-group");
                    setGraphic(label);
                }
                case PaletteModel.Hit.Act act ->
                        setGraphic(
                                row(
                                        act.command().icon(),
                                        shell.commands().words(act.command().key()),
                                        "",
                                        act.command().shortcut()));
                case PaletteModel.Hit.Way record ->
                        setGraphic(
                                row(
                                        Section.of(record.found().place()).icon(),
                                        record.found().title(),
                                        record.found().detail(),
                                        ""));
                case null -> setGraphic(null);
            }
        }

        private HBox row(Icon icon, String title, String detail, String keys) {
            var name = new Label(title);
            name.getStyleClass().add("medium");
            var more = new Label(detail);
            more.getStyleClass().addAll("small", "muted");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var row = new HBox(Icons.of(icon), name, more, space);
            row.getStyleClass().add("pal-row");
            if (!keys.isEmpty()) {
                row.getChildren().add(kbd(Keys.written(keys)));
            }
            setAccessibleText(detail.isEmpty() ? title : title + ", " + detail);
            return row;
        }
    }
}
