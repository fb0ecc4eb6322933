package it.trequartista.inbox.ui;

import it.trequartista.inbox.ImportSession;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
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

/// Where lists come in, and what came in before.
final class ArrivalPane {
    private final InboxModel model;
    private final Desk desk;
    private final Runnable choose;

    ArrivalPane(InboxModel model, Desk desk, Runnable choose) {
        this.model = model;
        this.desk = desk;
        this.choose = choose;
    }

    Node draw(InboxModel.Shown now) {
        var box = new VBox(14);
        box.getStyleClass().add("page-pad");
        now.problem().ifPresent(p -> box.getChildren().add(Sentences.bad(desk.texts().get(p))));
        if (now.history().isEmpty()) {
            var empty = empty();
            VBox.setVgrow(empty, Priority.ALWAYS);
            box.getChildren().add(empty);
        } else {
            box.getChildren().addAll(head(), history(now.history()));
        }
        return box;
    }

    private Region empty() {
        return new EmptyState(
                Icon.INBOX,
                desk.text("inbox.empty.title"),
                desk.text("inbox.empty.sentence"),
                EmptyState.card(
                        Icon.UPLOAD,
                        desk.text("inbox.choose"),
                        desk.text("inbox.drop"),
                        "N",
                        choose));
    }

    private Node head() {
        var title = Labels.of(desk.text("inbox.history"), "display");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var hint = Labels.of(desk.text("inbox.drop"), "small", "muted");
        var add = Buttons.primary(desk.text("inbox.choose"), Icon.UPLOAD, choose);
        var head = new HBox(12, title, gap, hint, add);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node history(List<ImportSession> sessions) {
        TableView<ImportSession> table =
                Tables.of(
                        FXCollections.observableArrayList(sessions),
                        desk.text("inbox.history"),
                        new Label(),
                        this::export);
        var zone = desk.time().zone();
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.text(
                                        desk.text("inbox.history.at"),
                                        150,
                                        s -> desk.formats().moment(s.at(), zone)),
                                Tables.text(desk.text("inbox.file"), 240, ImportSession::source),
                                Tables.text(desk.text("inbox.kind"), 130, this::kind),
                                Tables.text(desk.text("inbox.column.decision"), 260, this::counts),
                                Tables.node(desk.text("inbox.left"), 190, this::left),
                                Tables.node(desk.text("inbox.undo"), 190, this::back)));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private String kind(ImportSession session) {
        String kind = session.kind();
        boolean bare = List.of("CSV", "VCARD", "SHEET", "INVOICE").contains(kind);
        return bare ? desk.text("inbox.format." + kind) : kind;
    }

    private String counts(ImportSession session) {
        var c = session.counts();
        return desk.text("inbox.history.counts", c.added(), c.updated(), c.skipped());
    }

    private Node left(ImportSession session) {
        if (session.counts().skipped() == 0) {
            return new Label();
        }
        var button =
                Buttons.quiet(
                        desk.text("inbox.export.short"), Icon.FILE_TEXT, () -> export(session));
        button.getStyleClass().add("sm");
        button.setAccessibleText(desk.text("inbox.history.report", session.source()));
        return button;
    }

    private Node back(ImportSession session) {
        if (session.undoneAt() != null) {
            String when = desk.formats().moment(session.undoneAt(), desk.time().zone());
            return Labels.of(desk.text("inbox.undo.done", when), "small", "muted");
        }
        var button =
                Buttons.quiet(desk.text("inbox.undo.short"), Icon.ROTATE_CCW, () -> undo(session));
        button.getStyleClass().add("sm");
        button.setAccessibleText(desk.text("inbox.undo.of", session.source()));
        return button;
    }

    /// Takes it back and says what stayed.
    private void undo(ImportSession session) {
        model.undo(
                session,
                undone -> {
                    String said =
                            desk.text(
                                    "inbox.undo.did",
                                    session.source(),
                                    undone.rows(),
                                    undone.fields(),
                                    undone.leftAll());
                    if (undone.left().isEmpty()) {
                        desk.toasts().show(said);
                        return;
                    }
                    String stayed =
                            undone.left().stream()
                                    .map(l -> l.label())
                                    .filter(l -> !l.isBlank())
                                    .distinct()
                                    .limit(12)
                                    .collect(Collectors.joining(", "));
                    desk.sheets()
                            .tell(
                                    desk.text("inbox.undo.of", session.source()),
                                    stayed.isEmpty()
                                            ? said
                                            : said + " " + desk.text("inbox.undo.stayed", stayed));
                });
    }

    private void export(ImportSession session) {
        if (session.counts().skipped() > 0) {
            Sentences.target(desk)
                    .ifPresent(f -> model.export(session, f, p -> Sentences.exported(desk, p)));
        }
    }
}
