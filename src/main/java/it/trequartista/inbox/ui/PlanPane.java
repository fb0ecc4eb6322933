package it.trequartista.inbox.ui;

import it.trequartista.inbox.Decision;
import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.ImportResult;
import it.trequartista.inbox.Source;
import it.trequartista.kernel.Problem;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The plan of an import: how each list was read, what its columns mean, what becomes of each row.
final class PlanPane {
    private final InboxModel model;
    private final Desk desk;
    private final VBox root = new VBox(12);
    private final VBox problems = new VBox(4);
    private final SourcePane source;
    private final RowsPane rows;
    private final CheckBox doubtful = new CheckBox();
    private final Button commit;
    private final Button export;
    private final ProgressBar bar = new ProgressBar();

    PlanPane(InboxModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.source = new SourcePane(model, desk);
        this.rows = new RowsPane(model, desk);
        this.commit = Buttons.primary("", Icon.DOWNLOAD, this::commit);
        this.export = Buttons.plain(desk.text("inbox.export"), Icon.FILE_TEXT, this::export);
        doubtful.setOnAction(e -> model.leaveDoubtful(doubtful.isSelected()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(desk.text("inbox.reading"));
        var body = new HBox(16, source.columns(), rows.root());
        HBox.setHgrow(rows.root(), Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getStyleClass().add("page-pad");
        var line = new StackPane(bar);
        line.setMinHeight(4);
        root.getChildren().addAll(head(), line, problems, source.details(), body);
    }

    private Node head() {
        var title = Labels.of(desk.text("inbox.preview"), "display");
        var sentence = Labels.wrapped(desk.text("inbox.preview.sentence"), "small", "muted");
        var words = new VBox(2, title, sentence);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var stop = Buttons.plain(desk.text("inbox.cancel"), null, this::stop);
        var head = new HBox(8, words, gap, stop, export, commit);
        for (Button button : new Button[] {stop, export, commit}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    Node draw(InboxModel.Shown now, ImportPlan plan) {
        boolean busy = now.job().isPresent();
        bar.progressProperty().unbind();
        now.job().ifPresent(job -> bar.progressProperty().bind(job.fraction()));
        bar.setVisible(busy);
        int taken = plan.count(Decision.NEW) + plan.count(Decision.UPDATED);
        boolean mapped = plan.sources().stream().allMatch(Source::isMapped);
        commit.setText(desk.text("inbox.commit", taken));
        commit.setDisable(busy || taken == 0 || !mapped);
        export.setDisable(busy || taken == plan.rows().size());
        problems.getChildren().clear();
        now.problem().ifPresent(this::say);
        plan.refused().forEach(this::say);
        plan.sources().stream().filter(s -> !s.isMapped()).forEach(this::unmapped);
        int doubts = RowFilter.DOUBTFUL.count(plan);
        if (doubts > 0) {
            doubtful.setText(desk.text("inbox.doubtful.leave", doubts));
            doubtful.setSelected(model.wishes().leaveDoubtful());
            problems.getChildren().add(doubtful);
        }
        doubtful.setDisable(busy);
        problems.setManaged(!problems.getChildren().isEmpty());
        source.draw(plan);
        rows.draw(now, plan);
        return root;
    }

    private void say(Problem problem) {
        problems.getChildren().add(Sentences.bad(desk.texts().get(problem)));
    }

    private void unmapped(Source list) {
        Label label = Sentences.bad(desk.text("inbox.unmapped", list.name(), list.headers()));
        problems.getChildren().add(label);
    }

    /// Cancel stops a write under way and keeps the plan; otherwise it leaves the plan.
    private void stop() {
        if (model.isWriting()) {
            model.cancel();
        } else {
            model.leave();
        }
    }

    private void commit() {
        model.commit(this::done);
    }

    private void done(ImportResult result) {
        desk.toasts().show(desk.text("inbox.done", result.added(), result.updated()));
    }

    private void export() {
        Sentences.target(desk)
                .ifPresent(f -> model.export(f, done -> Sentences.exported(desk, done)));
    }
}
