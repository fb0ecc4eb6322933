package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Delivered;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Tables;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/// What would become of each file that was brought, before anything is written.
final class DeliveryPane {
    private static final int SHOWN = 50;

    private final Desk desk;
    private final Runnable take;
    private final Runnable leave;

    DeliveryPane(Desk desk, Runnable take, Runnable leave) {
        this.desk = desk;
        this.take = take;
        this.leave = leave;
    }

    Node draw(Delivered seen) {
        int fresh = seen.items().stream().mapToInt(i -> i.tally().fresh()).sum();
        int updated = seen.items().stream().mapToInt(i -> i.tally().updated()).sum();
        var title = Labels.of(desk.text("inbox.delivery.title", seen.items().size()), "display");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var commit =
                Buttons.primary(
                        desk.text("inbox.delivery.take", fresh + updated), Icon.DOWNLOAD, take);
        commit.setDisable(fresh + updated == 0);
        var head =
                new HBox(
                        8,
                        title,
                        gap,
                        Buttons.plain(desk.text("inbox.cancel"), null, leave),
                        commit);
        head.setAlignment(Pos.CENTER_LEFT);
        var table = table(seen);
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(14, head, table);
        var troubles = troubles(seen);
        if (!troubles.isBlank()) {
            box.getChildren().add(1, Labels.wrapped(troubles, "small", "muted"));
        }
        box.getStyleClass().add("page-pad");
        return box;
    }

    private Node table(Delivered seen) {
        TableView<Delivered.Item> table =
                Tables.of(
                        FXCollections.observableArrayList(seen.items()),
                        desk.text("inbox.delivery.files"),
                        new Label(),
                        item -> {});
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.text(desk.text("inbox.file"), 240, Delivered.Item::source),
                                Tables.text(desk.text("inbox.kind"), 130, Delivered.Item::kind),
                                Tables.text(desk.text("inbox.column.decision"), 300, this::counts),
                                Tables.text(desk.text("inbox.delivery.problem"), 320, this::said)));
        return table;
    }

    private String counts(Delivered.Item item) {
        var tally = item.tally();
        return desk.text(
                "inbox.history.counts",
                tally.fresh(),
                tally.updated(),
                tally.skipped() + (int) Math.min(Integer.MAX_VALUE / 2, tally.bad()));
    }

    private String said(Delivered.Item item) {
        if (item.refused() != null) {
            return desk.texts().get(item.refused());
        }
        return item.troubles().isEmpty()
                ? ""
                : desk.text("inbox.delivery.troubles", item.tally().bad());
    }

    /// The first troubles, each with its place.
    private String troubles(Delivered seen) {
        return seen.items().stream()
                .flatMap(
                        i ->
                                i.troubles().stream()
                                        .map(t -> i.source() + where(t) + ": " + sentence(t)))
                .limit(SHOWN)
                .collect(Collectors.joining("\n"));
    }

    private String where(Delivered.Trouble trouble) {
        return trouble.where().number() == 0
                ? ""
                : ", "
                        + desk.texts()
                                .get(
                                        "inbox.place." + trouble.where().unit(),
                                        trouble.where().number());
    }

    private String sentence(Delivered.Trouble trouble) {
        return desk.text(trouble.key(), trouble.words().toArray());
    }
}
