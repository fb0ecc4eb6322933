package it.trequartista.inbox.ui;

import it.trequartista.inbox.Decision;
import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.PlannedRow;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Segmented;
import it.trequartista.ui.Tables;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// What becomes of each row, and why; some of them or all.
final class RowsPane {
    private final InboxModel model;
    private final Desk desk;
    private final ObservableList<PlannedRow> rows = FXCollections.observableArrayList();
    private final TableView<PlannedRow> table;
    private final TableColumn<PlannedRow, String> file;
    private final HBox filters = new HBox();
    private final VBox root;
    private List<String> names = List.of();

    RowsPane(InboxModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.table =
                Tables.of(
                        rows,
                        desk.text("inbox.rows"),
                        Labels.wrapped(desk.text("inbox.nothing"), "muted"),
                        r -> {});
        this.file = Tables.text(desk.text("inbox.file"), 130, r -> names.get(r.source()));
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.text(
                                        desk.text("inbox.column.row"),
                                        64,
                                        r -> String.valueOf(r.row())),
                                file,
                                Tables.node(desk.text("inbox.column.decision"), 132, this::chip),
                                Tables.text(desk.text("inbox.column.name"), 170, PlannedRow::label),
                                Tables.text(desk.text("inbox.column.reason"), 280, this::reason)));
        VBox.setVgrow(table, Priority.ALWAYS);
        this.root = new VBox(10, filters, table);
    }

    Region root() {
        return root;
    }

    void draw(InboxModel.Shown now, ImportPlan plan) {
        names = plan.sources().stream().map(s -> s.name()).toList();
        file.setVisible(names.size() > 1);
        if (!rows.equals(now.rows())) {
            rows.setAll(now.rows());
        }
        filters.getChildren().setAll(filter(now.filter(), plan));
    }

    private Node filter(RowFilter chosen, ImportPlan plan) {
        var choices = new ArrayList<RowFilter>();
        for (RowFilter one : RowFilter.values()) {
            if (one == RowFilter.ALL || one == chosen || one.count(plan) > 0) {
                choices.add(one);
            }
        }
        var segments =
                new Segmented<>(
                        choices, chosen, f -> desk.text("inbox.filter." + f.name(), f.count(plan)));
        segments.setAccessibleText(desk.text("inbox.filter.name"));
        segments.chosen().addListener((o, was, is) -> model.filter(is));
        return segments;
    }

    private Node chip(PlannedRow row) {
        Decision decision = row.decision();
        String word = desk.texts().get("inbox.decision", decision);
        boolean doubt = row.reason().isDoubt() && decision == Decision.NEW;
        return switch (decision) {
            case NEW ->
                    doubt
                            ? new Chip(word, Icon.USERS, Chip.Tone.WARN)
                            : new Chip(word, Icon.USER_PLUS, Chip.Tone.OK);
            case UPDATED -> new Chip(word, Icon.EDIT_3, Chip.Tone.ACCENT);
            case SKIPPED -> new Chip(word, Icon.CORNER_DOWN_RIGHT, Chip.Tone.PLAIN);
            case BAD -> new Chip(word, Icon.ALERT_TRIANGLE, Chip.Tone.BAD);
        };
    }

    private String reason(PlannedRow row) {
        return desk.text(row.reason().key(), row.reason().words().toArray());
    }
}
