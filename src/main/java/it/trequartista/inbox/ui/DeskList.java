package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Capture;
import it.trequartista.inbox.desk.Counts;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Drawing;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Lists;
import it.trequartista.ui.Segmented;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// What came in, one tab at a time, and how long people wait.
final class DeskList {
    private final Desk desk;
    private final ObservableList<Capture> rows = FXCollections.observableArrayList();
    private final ListView<Capture> list;
    private final Segmented<Tray> tabs;
    private final Label count = Labels.of("", "strong");
    private final Label clock = Labels.wrapped("", "small", "muted");
    private final Label nothing = Labels.wrapped("", "muted", "para");
    private final VBox root;
    private final Drawing drawing = new Drawing();
    private final CaptureWords words;

    DeskList(DeskModel model, Desk desk) {
        this.desk = desk;
        this.words = new CaptureWords(desk);
        this.list = Lists.of(rows, desk.text("inbox.desk.list"), () -> new Row(words));
        list.getStyleClass().addAll("fluid", "desk-list");
        this.tabs =
                Segmented.tabs(
                        List.of(Tray.TO_SORT, Tray.LATER, Tray.DONE),
                        Tray.TO_SORT,
                        tray -> desk.texts().get("inbox.desk.tray", tray));
        drawing.picked(tabs.chosen(), model::choose);
        drawing.picked(
                list.getSelectionModel().selectedItemProperty(), row -> model.open(row.id()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var imports =
                Buttons.quietIcon(
                        desk.text("inbox.history"), Icon.UPLOAD, () -> model.choose(Tray.IMPORTS));
        imports.getStyleClass().add("sm");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(count, space, imports);
        head.getStyleClass().add("list-head");
        nothing.getStyleClass().add("pad16");
        list.setPlaceholder(nothing);
        var under = new HBox(tabs);
        under.getStyleClass().add("list-tabs");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        clock.getStyleClass().add("desk-clock");
        clock.setMaxWidth(Double.MAX_VALUE);
        root = new VBox(head, under, list, clock);
        root.getStyleClass().add("panel");
        VBox.setVgrow(list, Priority.ALWAYS);
        model.shown().subscribe(shown -> drawing.run(() -> draw(shown)));
    }

    Region root() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    private void draw(DeskModel.Shown shown) {
        tabs.chosen().set(shown.tray());
        if (!rows.equals(shown.rows())) {
            rows.setAll(shown.rows());
        }
        count.setText(desk.text("inbox.desk.count", shown.counts().toSort()));
        nothing.setText(desk.texts().get("inbox.desk.nothing", shown.tray()));
        clock.setText(clock(shown.counts()));
        clock.setVisible(!clock.getText().isEmpty());
        clock.setManaged(clock.isVisible());
        int at = shown.index();
        if (at >= 0) {
            list.getSelectionModel().select(at);
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private String clock(Counts counts) {
        var said = new StringBuilder();
        if (counts.median() != null) {
            said.append(desk.text("inbox.desk.median", words.span(counts.median())));
        }
        if (counts.oldest() != null) {
            said.append(said.isEmpty() ? "" : "  ·  ");
            said.append(desk.text("inbox.desk.oldest", words.span(counts.oldest())));
        }
        return said.toString();
    }

    /// A row: whom it is from and when; what it is called; how it begins.
    private static final class Row implements Lists.Row<Capture> {
        private final CaptureWords words;
        private final HBox icon = new HBox();
        private final Label who = Labels.of("", "strong");
        private final Label when = Labels.of("", "small", "muted");
        private final Label title = Labels.of("", "small");
        private final Label snippet = Labels.of("", "small", "muted");
        private final HBox root;

        Row(CaptureWords words) {
            this.words = words;
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            when.setMinWidth(Region.USE_PREF_SIZE);
            who.setMinWidth(0);
            var first = new HBox(8, who, space, when);
            first.setAlignment(Pos.BASELINE_LEFT);
            var lines = new VBox(2, first, title, snippet);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            icon.setAlignment(Pos.TOP_CENTER);
            icon.getStyleClass().add("desk-icon");
            root = new HBox(10, icon, lines);
            root.getStyleClass().add("desk-row");
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void show(Capture capture) {
            icon.getChildren().setAll(Icons.of(CaptureWords.icon(capture)));
            who.setText(words.who(capture));
            when.setText(words.shortly(capture.clock().at()));
            String name = capture.title().equals(capture.from().who()) ? "" : capture.title();
            title.setText(name);
            title.setVisible(!name.isBlank());
            title.setManaged(title.isVisible());
            snippet.setText(capture.snippet());
        }

        @Override
        public String spoken(Capture capture) {
            return words.who(capture)
                    + ", "
                    + words.channel(capture)
                    + ", "
                    + capture.name()
                    + ", "
                    + words.moment(capture.clock().at());
        }
    }
}
