package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.sync.Copies;
import it.trequartista.sync.Copies.Changed;
import it.trequartista.sync.Copies.Merged;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Lists;
import it.trequartista.ui.Toasts;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Takes into the open file what a copy of it has that went its own way: shows first what would
/// change, and changes nothing until the user says so.
final class MergeSheet {
    private static final int SHOWN = 200;
    private static final int ROW_HIGH = 52;
    private static final int MOST_HIGH = 300;
    private static final int WIDE = 560;

    private final Db db;
    private final Desk desk;

    MergeSheet(App app) {
        this.db = app.db();
        this.desk = app.desk();
    }

    /// What would come, in words: those of the copy, for it alone knows what is new in it.
    private record Preview(Merged merged, List<Line> lines) {}

    /// A record that would change.
    private record Line(String name, String what) {}

    /// Asks for the copy and shows what it would bring. It writes, though it takes that back: so
    /// it waits its turn among the writes, and closing the file waits for it.
    void choose() {
        desk.autosave().flush();
        desk.files()
                .open(desk.text("app.merge"), StartPage.kind(desk.texts()))
                .ifPresent(
                        other ->
                                desk.background()
                                        .save(
                                                () -> Copies.preview(db, other, this::preview),
                                                preview -> show(other, preview),
                                                this::refuse));
    }

    private Preview preview(Merged merged, Db copy) {
        var names = new StepNames(copy, desk.texts());
        var lines = merged.rows().stream().limit(SHOWN).map(row -> line(row, names)).toList();
        return new Preview(merged, lines);
    }

    private Line line(Changed row, StepNames names) {
        return new Line(
                names.record(row.table(), row.id()),
                row.isNew() ? desk.text("app.merge.new") : names.fields(row.table(), row.fields()));
    }

    private void show(Path other, Preview preview) {
        var merged = preview.merged;
        String name = String.valueOf(other.getFileName());
        if (merged.isNothing()) {
            nothing(other);
            return;
        }
        var content = new VBox(12);
        if (merged.came() > 0) {
            content.getChildren().add(said(merged));
        }
        if (merged.attachments() > 0) {
            String papers = desk.text("app.merge.attachments", merged.attachments());
            content.getChildren().add(Labels.wrapped(papers, "para"));
        }
        if (!preview.lines.isEmpty()) {
            content.getChildren().add(list(preview.lines));
        }
        int more = merged.rows().size() - preview.lines.size();
        if (more > 0) {
            content.getChildren()
                    .add(Labels.wrapped(desk.text("app.cli.mergeMore", more), "muted"));
        }
        if (merged.came() > 0) {
            String why = desk.text("app.merge.why", name);
            content.getChildren().add(Labels.wrapped(why, "para", "muted"));
        }
        content.setPrefWidth(WIDE);
        desk.sheets()
                .form(
                        desk.text("app.merge.title", name),
                        content,
                        Buttons.primary(
                                desk.text("app.merge.verb"), Icon.GIT_MERGE, () -> merge(other)));
    }

    private Node said(Merged merged) {
        long made = merged.rows().stream().filter(Changed::isNew).count();
        return Labels.wrapped(
                desk.text(
                        "app.merge.would",
                        merged.came(),
                        made,
                        merged.rows().size() - made,
                        merged.conflicts()),
                "para");
    }

    private Node list(List<Line> lines) {
        var list =
                Lists.of(
                        FXCollections.observableList(lines), desk.text("app.merge.list"), Row::new);
        list.setPrefHeight(Math.min(MOST_HIGH, ROW_HIGH * lines.size() + 2.0));
        // A list keeps Escape for itself, to end an edit.
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        e.consume();
                        desk.sheets().close();
                    }
                });
        return list;
    }

    private void merge(Path other) {
        desk.sheets().close();
        desk.autosave().flush();
        desk.background()
                .save(() -> Copies.merge(db, other), merged -> done(other, merged), this::refuse);
    }

    private void done(Path other, Merged merged) {
        var backup = merged.backup();
        if (merged.isNothing()) {
            nothing(other);
            return;
        } else if (backup.isEmpty()) {
            desk.toasts().show(desk.text("app.merge.brought", merged.attachments()));
            return;
        }
        var acts = new ArrayList<Toasts.Act>();
        if (merged.conflicts() > 0) {
            acts.add(
                    new Toasts.Act(
                            desk.text("app.conflicts.waiting", merged.conflicts()),
                            () -> desk.go().to(new Place.Conflicts())));
        }
        acts.add(new Toasts.Act(desk.text("ui.showInFolder"), () -> reveal(backup.get())));
        desk.toasts()
                .show(
                        desk.text("app.merge.done", merged.came(), backup.get().getFileName()),
                        acts.toArray(Toasts.Act[]::new));
    }

    private void reveal(Path file) {
        desk.background()
                .run(
                        () -> {
                            desk.files().reveal(file);
                            return file;
                        },
                        shown -> {},
                        desk::say);
    }

    private void nothing(Path other) {
        desk.sheets()
                .tell(
                        desk.text("app.merge"),
                        desk.text("app.merge.nothing", String.valueOf(other.getFileName())));
    }

    private void refuse(Problem problem) {
        desk.sheets().tell(desk.text("app.merge"), desk.texts().get(problem));
    }

    private static final class Row implements Lists.Row<Line> {
        private final Label name = new Label();
        private final Label what = Labels.of("", "muted");
        private final HBox root = new HBox(12, name, what);

        private Row() {
            root.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(what, Priority.ALWAYS);
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void show(Line line) {
            name.setText(line.name);
            what.setText(line.what);
        }

        @Override
        public String spoken(Line line) {
            return line.name + ", " + line.what;
        }
    }
}
