package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Delivered;
import it.trequartista.inbox.desk.Delivery;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Progress;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Job;
import it.trequartista.ui.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Draws the Inbox page: where lists come in and what came in before, or the plan of an import.
public final class InboxView implements Page {
    private final InboxModel model;
    private final Desk desk;
    private final StackPane root = new StackPane();
    private final DeskModel came;
    private final DeskPane pane;
    private final ArrivalPane arrival;
    private InboxModel.Shown seen;
    private final PlanPane plan;
    private final DeliveryModel brought;
    private final DeliveryPane delivery;

    /// Draws the desk, and the import of lists.
    public InboxView(InboxModel model, DeliveryModel brought, DeskModel came, Desk desk) {
        this.model = model;
        this.came = came;
        this.brought = brought;
        this.delivery = new DeliveryPane(desk, this::commit, brought::leave);
        this.desk = desk;
        this.pane = new DeskPane(came, desk);
        this.arrival = new ArrivalPane(model, desk, this::choose);
        this.plan = new PlanPane(model, desk);
        this.seen = model.shown().get();
        root.getStyleClass().add("page");
        model.shown().subscribe(this::news);
        came.shown().subscribe(now -> draw());
        brought.shown().subscribe(now -> draw());
    }

    @Override
    public boolean show(Place place) {
        if (place instanceof Place.Arrival arrived) {
            came.find(arrived.id());
            return true;
        }
        return place instanceof Place.Inbox;
    }

    @Override
    public Optional<Place> record() {
        return came.now().map(open -> new Place.Arrival(open.head().id()));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<Command>();
        all.add(Command.of("inbox.choose", Icon.UPLOAD, this::choose).on("N"));
        if (isDesk()) {
            all.addAll(pane.commands());
        }
        return List.copyOf(all);
    }

    private boolean isDesk() {
        var now = model.shown().get();
        return brought.shown()
                        .get()
                        .equals(new DeliveryModel.Shown(Optional.empty(), Optional.empty()))
                && now.plan().isEmpty()
                && now.job().isEmpty()
                && came.shown().get().tray() != Tray.IMPORTS;
    }

    @Override
    public boolean take(List<Path> files) {
        bring(progress -> Delivery.of(files, progress));
        return true;
    }

    @Override
    public boolean take(String text) {
        if (text.isBlank()) {
            return false;
        }
        bring(progress -> Delivery.of(desk.text("inbox.desk.pasted"), text));
        return true;
    }

    private void bring(Function<Progress, Delivery> opening) {
        brought.bring(
                opening, desk.text("inbox.desk.taking"), model::preview, this::taken, desk::say);
    }

    private void commit() {
        brought.commit(desk.text("inbox.writing"), this::taken, desk::say);
    }

    private void taken(Delivered taken) {
        taken.items().stream()
                .flatMap(i -> Optional.ofNullable(i.refused()).stream())
                .forEach(desk::say);
        int fresh = taken.items().stream().mapToInt(i -> i.tally().fresh()).sum();
        int grown = taken.items().stream().mapToInt(i -> i.tally().updated()).sum();
        if (taken.step() != null && fresh + grown > 0) {
            desk.done(desk.text("inbox.desk.taken", fresh, grown), taken.step());
        } else if (!taken.isRefused()) {
            desk.toasts().show(desk.text("inbox.desk.nothingNew"));
        }
        taken.items().stream()
                .flatMap(i -> Optional.ofNullable(i.first()).stream())
                .findFirst()
                .ifPresentOrElse(came::find, () -> came.choose(Tray.IMPORTS));
        pane.focus();
    }

    @Override
    public void close() {
        brought.leave();
        model.close();
        came.close();
    }

    /// A list that was taken in, or could not be read, shows among the imports.
    private void news(InboxModel.Shown now) {
        boolean isMore = now.history().size() > seen.history().size() && !seen.history().isEmpty();
        boolean isProblem = now.problem().isPresent() && !now.problem().equals(seen.problem());
        boolean wasPlan = seen.plan().isPresent() && now.plan().isEmpty();
        seen = now;
        if (isMore || isProblem || wasPlan) {
            came.choose(Tray.IMPORTS);
        }
        draw();
    }

    private void draw() {
        var now = model.shown().get();
        var desk = came.shown().get();
        var bring = brought.shown().get();
        if (bring.job().isPresent()) {
            root.getChildren().setAll(working(bring.job().get(), brought::leave));
        } else if (bring.seen().isPresent()) {
            root.getChildren().setAll(delivery.draw(bring.seen().get()));
        } else if (now.plan().isPresent()) {
            root.getChildren().setAll(plan.draw(now, now.plan().get()));
        } else if (now.job().isPresent()) {
            root.getChildren().setAll(working(now.job().get(), model::cancel));
        } else if (desk.loaded() && isEmpty(now, desk)) {
            root.getChildren().setAll(arrival.draw(now));
        } else {
            if (desk.tray() == Tray.IMPORTS) {
                pane.beside(arrival.draw(now));
            } else {
                pane.besideOpen();
            }
            if (!root.getChildren().contains(pane.root())) {
                root.getChildren().setAll(pane.root());
            }
        }
    }

    private static boolean isEmpty(InboxModel.Shown now, DeskModel.Shown desk) {
        var counts = desk.counts();
        return now.history().isEmpty() && counts.toSort() + counts.later() + counts.done() == 0;
    }

    private Node working(Job job, Runnable cancel) {
        var name = new Label(job.name());
        name.getStyleClass().add("heading");
        var bar = new ProgressBar();
        bar.setPrefWidth(360);
        bar.progressProperty().bind(job.fraction());
        bar.setAccessibleText(job.name());
        var stop = Buttons.plain(desk.text("inbox.cancel"), Icon.X, cancel);
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
                        "*.eml",
                        "*.mbox",
                        "*.json",
                        "*.zip",
                        "*.ics",
                        "*.png",
                        "*.jpg",
                        "*.jpeg",
                        "*.tsv",
                        "*.txt");
        desk.files().open(desk.text("inbox.chooser"), kind).ifPresent(f -> take(List.of(f)));
    }
}
