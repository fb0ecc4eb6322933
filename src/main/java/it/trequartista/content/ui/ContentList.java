package it.trequartista.content.ui;

import it.trequartista.content.Channel;
import it.trequartista.content.ContentRow;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Drawing;
import it.trequartista.ui.Icon;
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
import java.util.stream.Collectors;

/// The contents of one phase, last changed first.
final class ContentList {
    private final Desk desk;
    private final ObservableList<ContentRow> rows = FXCollections.observableArrayList();
    private final ListView<ContentRow> list;
    private final Segmented<Phase> tabs;
    private final Label count = new Label();
    private final VBox root;
    private final Drawing drawing = new Drawing();

    ContentList(ContentModel model, Desk desk, Runnable newIdea) {
        this.desk = desk;
        this.list = Lists.of(rows, desk.text("content.list"), () -> new Row(desk));
        this.tabs =
                Segmented.tabs(
                        List.of(Phase.values()),
                        model.shown().get().phase(),
                        phase -> desk.texts().get("content.phase", phase));
        drawing.picked(
                tabs.chosen(),
                phase -> {
                    desk.autosave().flush();
                    model.choose(phase);
                });
        drawing.picked(
                list.getSelectionModel().selectedItemProperty(),
                row -> {
                    desk.autosave().flush();
                    model.open(row.id());
                });
        count.getStyleClass().addAll("small", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head =
                new HBox(
                        count,
                        space,
                        Buttons.icon(desk.text("content.newIdea"), Icon.PLUS, newIdea));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("list-head");
        var nothing = new Label(desk.text("content.nothingHere"));
        nothing.getStyleClass().addAll("muted", "para");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        var under = new HBox(tabs);
        under.getStyleClass().add("list-tabs");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        root = new VBox(head, under, list);
        root.getStyleClass().add("panel");
        VBox.setVgrow(list, Priority.ALWAYS);
        model.shown().subscribe(shown -> drawing.run(() -> draw(shown)));
    }

    Region root() {
        return root;
    }

    private void draw(ContentModel.Shown shown) {
        tabs.chosen().set(shown.phase());
        var fresh = shown.rows();
        if (!rows.equals(fresh)) {
            rows.setAll(fresh);
        }
        count.setText(desk.text("content.count", fresh.size()));
        shown.open()
                .ifPresentOrElse(
                        open ->
                                fresh.stream()
                                        .filter(row -> row.id().equals(open.item().id()))
                                        .findFirst()
                                        .ifPresent(list.getSelectionModel()::select),
                        list.getSelectionModel()::clearSelection);
    }

    /// A row: title; channels, day and what it brought.
    private static final class Row implements Lists.Row<ContentRow> {
        private final Desk desk;
        private final Label title = new Label();
        private final Label detail = new Label();
        private final VBox root = new VBox(title, detail);

        Row(Desk desk) {
            this.desk = desk;
            title.getStyleClass().add("medium");
            detail.getStyleClass().addAll("small", "muted");
            root.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void show(ContentRow row) {
            title.setText(row.title());
            detail.setText(detail(row));
        }

        @Override
        public String spoken(ContentRow row) {
            return row.title()
                    + ", "
                    + desk.texts().get("content.state", row.state())
                    + ", "
                    + detail(row);
        }

        private String detail(ContentRow row) {
            String where =
                    row.channels().stream().map(this::word).collect(Collectors.joining(", "));
            String when = row.day().map(desk.formats()::day).orElse("");
            if (where.isEmpty() && when.isEmpty()) {
                return desk.texts().get("content.state", row.state());
            }
            return where.isEmpty() || when.isEmpty() ? where + when : where + " · " + when;
        }

        private String word(Channel channel) {
            return desk.texts().get("content.channel", channel);
        }
    }
}
