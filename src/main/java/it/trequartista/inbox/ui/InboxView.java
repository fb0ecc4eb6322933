package it.trequartista.inbox.ui;

import it.trequartista.inbox.Decision;
import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.PlannedRow;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;
import it.trequartista.ui.Tables;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Draws the Inbox page.
public final class InboxView implements Page {
    private final InboxModel model;
    private final Desk desk;
    private final StackPane root = new StackPane();

    /// Draws a model.
    public InboxView(InboxModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        root.getStyleClass().addAll("page", "page-pad");
        root.setOnDragOver(
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        e.acceptTransferModes(TransferMode.COPY);
                    }
                    e.consume();
                });
        root.setOnDragDropped(
                e -> {
                    read(e.getDragboard().getFiles().stream().map(File::toPath).toList());
                    e.setDropCompleted(true);
                    e.consume();
                });
        model.shown().addListener(o -> draw());
        draw();
    }

    @Override
    public Node root() {
        return root;
    }

    private void draw() {
        var now = model.shown().get();
        var parts = new ArrayList<Node>();
        now.problem().ifPresent(p -> parts.add(label(desk.texts().get(p), "bad-ink")));
        if (now.job().isPresent()) {
            var bar = new ProgressBar();
            bar.progressProperty().bind(now.job().get().fraction());
            bar.setAccessibleText(now.job().get().name());
            parts.add(label(now.job().get().name(), "heading"));
            parts.add(bar);
            parts.add(Buttons.plain(desk.text("inbox.cancel"), Icon.X, model::leave));
        } else if (now.plan().isPresent()) {
            plan(parts, now.plan().get());
        } else {
            begin(parts, now);
        }
        var box = new VBox(12);
        box.getChildren().setAll(parts);
        root.getChildren().setAll(box);
    }

    private void begin(List<Node> parts, InboxModel.Shown now) {
        parts.add(
                new EmptyState(
                        Icon.INBOX,
                        desk.text("inbox.empty.title"),
                        desk.text("inbox.empty.sentence"),
                        EmptyState.card(
                                Icon.UPLOAD,
                                desk.text("inbox.choose"),
                                desk.text("inbox.chooser.lists"),
                                desk.text("inbox.drop"),
                                this::choose)));
        for (var session : now.history()) {
            var c = session.counts();
            parts.add(
                    label(
                            desk.formats().moment(session.at(), desk.time().zone())
                                    + " · "
                                    + session.source()
                                    + " · "
                                    + desk.text(
                                            "inbox.history.counts",
                                            c.added(),
                                            c.updated(),
                                            c.skipped()),
                            "small"));
        }
    }

    private void plan(List<Node> parts, ImportPlan plan) {
        parts.add(label(desk.text("inbox.preview"), "title"));
        parts.add(label(desk.text("inbox.preview.sentence"), "muted"));
        var counts = new HBox(12);
        for (Decision decision : Decision.values()) {
            String words = desk.texts().get("inbox.decision", decision);
            counts.getChildren().add(label(words + " " + plan.count(decision), "strong"));
        }
        parts.add(counts);
        var table = rows(plan);
        VBox.setVgrow(table, Priority.ALWAYS);
        parts.add(table);
        int taken = plan.count(Decision.NEW) + plan.count(Decision.UPDATED);
        var acts = new HBox(8);
        if (taken > 0) {
            acts.getChildren()
                    .add(
                            Buttons.primary(
                                    desk.text("inbox.commit", taken), Icon.DOWNLOAD, this::commit));
        }
        if (taken < plan.rows().size()) {
            acts.getChildren()
                    .add(
                            Buttons.plain(
                                    desk.text("inbox.export"), Icon.FILE_TEXT, () -> export(plan)));
        }
        acts.getChildren().add(Buttons.plain(desk.text("inbox.cancel"), null, model::leave));
        parts.add(acts);
    }

    private TableView<PlannedRow> rows(ImportPlan plan) {
        var table =
                Tables.of(
                        FXCollections.observableArrayList(plan.rows()),
                        desk.text("inbox.rows"),
                        new Label(desk.text("inbox.nothing")),
                        r -> {});
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.text(
                                        desk.text("inbox.column.row"),
                                        70,
                                        r -> String.valueOf(r.row())),
                                Tables.text(
                                        desk.text("inbox.column.decision"),
                                        110,
                                        r -> desk.texts().get("inbox.decision", r.decision())),
                                Tables.text(desk.text("inbox.column.name"), 220, PlannedRow::label),
                                Tables.text(
                                        desk.text("inbox.column.reason"),
                                        320,
                                        r ->
                                                desk.text(
                                                        r.reason().key(),
                                                        r.reason().words().toArray()))));
        return table;
    }

    private void choose() {
        var kind =
                FileDoor.Kind.of(
                        desk.text("inbox.chooser.lists"), "*.csv", "*.vcf", "*.tsv", "*.txt");
        desk.files().open(desk.text("inbox.chooser"), kind).ifPresent(f -> read(List.of(f)));
    }

    private void read(List<Path> files) {
        model.preview(files, desk.text("inbox.reading"));
    }

    private void commit() {
        model.commit(
                desk.text("inbox.writing"),
                r -> desk.toasts().show(desk.text("inbox.done", r.added(), r.updated())));
    }

    private void export(ImportPlan plan) {
        var csv = FileDoor.Kind.of(desk.text("inbox.format.CSV"), "*.csv");
        desk.files()
                .save(desk.text("inbox.export"), Path.of(desk.text("inbox.export.name")), csv)
                .ifPresent(
                        f ->
                                desk.background()
                                        .run(
                                                () -> {
                                                    Imports.export(plan, f, desk.texts());
                                                    return f;
                                                },
                                                p ->
                                                        desk.toasts()
                                                                .show(
                                                                        desk.text(
                                                                                "inbox.export.done",
                                                                                p.toString())),
                                                desk::say));
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
