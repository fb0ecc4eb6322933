package it.trequartista.inbox.ui;

import it.trequartista.inbox.Imports;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/// Draws the Inbox page: where lists come in and what came in before, or the plan of an import.
public final class InboxView implements Page {
    private final InboxModel model;
    private final Desk desk;
    private final StackPane root = new StackPane();
    private final ArrivalPane arrival;
    private final PlanPane plan;

    /// Draws a model.
    public InboxView(InboxModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.arrival = new ArrivalPane(model, desk, this::choose);
        this.plan = new PlanPane(model, desk);
        root.getStyleClass().add("page");
        model.shown().subscribe(this::draw);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("inbox.choose", Icon.UPLOAD, this::choose).on("N"));
    }

    @Override
    public boolean take(List<Path> files) {
        List<Path> lists = files.stream().filter(Imports::takes).toList();
        for (Path file : files) {
            if (!lists.contains(file)) {
                desk.toasts()
                        .show(desk.text("inbox.otherFile", String.valueOf(file.getFileName())));
            }
        }
        if (!lists.isEmpty()) {
            model.preview(lists);
        }
        return true;
    }

    @Override
    public void close() {
        model.close();
    }

    private void draw(InboxModel.Shown now) {
        Node shown;
        if (now.plan().isPresent()) {
            shown = plan.draw(now, now.plan().get());
        } else if (now.job().isPresent()) {
            shown = working(now);
        } else {
            shown = arrival.draw(now);
        }
        root.getChildren().setAll(shown);
    }

    private Node working(InboxModel.Shown now) {
        var job = now.job().orElseThrow();
        var name = new Label(job.name());
        name.getStyleClass().add("heading");
        var bar = new ProgressBar();
        bar.setPrefWidth(360);
        bar.progressProperty().bind(job.fraction());
        bar.setAccessibleText(job.name());
        var stop = Buttons.plain(desk.text("inbox.cancel"), Icon.X, model::cancel);
        var box = new VBox(14, name, bar, stop);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void choose() {
        var kind =
                FileDoor.Kind.of(
                        desk.text("inbox.chooser.lists"),
                        "*.csv",
                        "*.vcf",
                        "*.vcard",
                        "*.xlsx",
                        "*.xml",
                        "*.p7m",
                        "*.tsv",
                        "*.txt");
        desk.files().open(desk.text("inbox.chooser"), kind).ifPresent(f -> take(List.of(f)));
    }
}
