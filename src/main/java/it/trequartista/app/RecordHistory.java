package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Lists;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// A card over a record: every value its fields have had, when, where, and the way to take one up
/// again.
final class RecordHistory {
    private static final double HEIGHT = 420;

    private final Desk desk;
    private final RecordHistoryModel model;
    private final ObservableList<RecordHistoryModel.Line> lines =
            FXCollections.observableArrayList();
    private final Label nothing = new Label();

    RecordHistory(App app, Place place) {
        this.desk = app.desk();
        this.model =
                new RecordHistoryModel(
                        app.db(), place, app.undoing().names(), desk.background(), desk::say);
    }

    /// Opens over the page.
    void open() {
        var filter = new TextField();
        filter.setPromptText(desk.text("app.recordHistory.filter"));
        filter.setAccessibleText(desk.text("app.recordHistory.filter"));
        filter.textProperty().addListener((o, was, is) -> model.filter(is));
        ListView<RecordHistoryModel.Line> list =
                Lists.of(lines, desk.text("app.recordHistory"), ValueRow::new);
        list.getStyleClass().addAll("compact", "history");
        list.setPrefHeight(HEIGHT);
        nothing.getStyleClass().addAll("muted", "pad16");
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        var close = Buttons.plain(desk.text("ui.close"), null, desk.sheets()::close);
        var card =
                desk.sheets()
                        .card(desk.text("app.recordHistory"), new VBox(12, filter, list), close);
        card.getStyleClass().add("values");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        model.shown().subscribe(this::show);
        desk.sheets().show(card, model::close);
    }

    private void show(Optional<List<RecordHistoryModel.Line>> shown) {
        nothing.setText(shown.isEmpty() ? "" : desk.text("app.history.nothingFound"));
        shown.ifPresent(lines::setAll);
    }

    private String when(RecordHistoryModel.Line.Value value) {
        var at = value.version().at();
        var time = desk.time();
        return HistoryPage.day(desk, time.dayOf(at))
                + ", "
                + desk.formats().hour(at, time.zone())
                + (value.own() ? "" : " · " + HistoryPage.where(desk, value.version().computer()));
    }

    private String text(RecordHistoryModel.Line.Value value) {
        return value.text().isEmpty() ? desk.text("app.recordHistory.blank") : value.text();
    }

    private void restore(RecordHistoryModel.Line.Value value) {
        model.restore(
                value, step -> desk.done(desk.text("app.recordHistory.done", value.field()), step));
    }

    private final class ValueRow implements Lists.Row<RecordHistoryModel.Line> {
        private final Label text = new Label();
        private final Label when = new Label();
        private final Chip now =
                new Chip(desk.text("app.recordHistory.now"), Icon.CHECK, Chip.Tone.OK);
        private final Button restore =
                Buttons.quiet(desk.text("app.recordHistory.restore"), Icon.ROTATE_CCW, () -> {});
        private final HBox value = new HBox(12, text, when, new StackPane(now, restore));
        private final Label field = new Label();
        private final StackPane root = new StackPane();

        ValueRow() {
            text.setMaxWidth(Double.MAX_VALUE);
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            when.getStyleClass().addAll("small", "muted");
            when.setMinWidth(Region.USE_PREF_SIZE);
            restore.getStyleClass().add("sm");
            StackPane.setAlignment(now, Pos.CENTER_RIGHT);
            StackPane.setAlignment(restore, Pos.CENTER_RIGHT);
            value.setAlignment(Pos.CENTER_LEFT);
            field.getStyleClass().add("strong");
            root.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void show(RecordHistoryModel.Line line) {
            switch (line) {
                case RecordHistoryModel.Line.Field(var name) -> {
                    field.setText(name);
                    root.getChildren().setAll(field);
                }
                case RecordHistoryModel.Line.Value shown -> {
                    draw(shown);
                    root.getChildren().setAll(value);
                }
            }
        }

        private void draw(RecordHistoryModel.Line.Value shown) {
            boolean current = shown.version().shown();
            text.setText(text(shown));
            when.setText(when(shown));
            now.setVisible(current);
            restore.setVisible(!current);
            restore.setOnAction(e -> restore(shown));
            restore.setAccessibleText(
                    desk.text("app.recordHistory.restoreThis", shown.field(), text(shown)));
        }

        @Override
        public String spoken(RecordHistoryModel.Line line) {
            return switch (line) {
                case RecordHistoryModel.Line.Field(var name) -> name;
                case RecordHistoryModel.Line.Value shown ->
                        text(shown)
                                + ", "
                                + when(shown)
                                + (shown.version().shown() ? ", " + now.getText() : "");
            };
        }
    }
}
