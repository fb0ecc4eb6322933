package it.trequartista.insight.ui;

import it.trequartista.insight.Today;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The day at a glance: what to do next and why, what came in, where things stand.
public final class TodayView implements Page {
    private static final double SIDE = 300;
    private static final String HIDDEN = "todayBeginning";

    private final TodayModel model;
    private final Desk desk;
    private final ActionsCard actions;
    private final TasksCard tasks;
    private final VBox column = new VBox(24);
    private final VBox side = new VBox(16);
    private final ScrollPane root;

    /// The page of a model; closing it closes the model.
    public TodayView(TodayModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.actions = new ActionsCard(desk);
        this.tasks =
                new TasksCard(
                        desk,
                        t ->
                                model.tick(
                                        t,
                                        s ->
                                                desk.done(
                                                        desk.text("insight.task.done", t.title()),
                                                        s)),
                        t ->
                                model.putOff(
                                        t,
                                        s ->
                                                desk.done(
                                                        desk.text("insight.task.later", t.title()),
                                                        s)));
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        this.root = Parts.page(new HBox(24, column, side), desk.text("insight.today"));
        model.today().subscribe(o -> draw());
        model.problem().subscribe(o -> draw());
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("insight.whyThisOrder", Icon.HELP_CIRCLE, actions::why));
    }

    private void draw() {
        var problem = model.problem().get();
        var today = model.today().get();
        if (problem != null) {
            column.getChildren().setAll(Labels.wrapped(desk.texts().get(problem), "bad-ink"));
            side.getChildren().clear();
        } else if (today != null) {
            draw(today);
        }
    }

    private void draw(Today today) {
        column.getChildren().setAll(heading(today));
        if (!today.tasks().isEmpty()) {
            column.getChildren().add(tasks.of(today.tasks()));
        }
        if (!isBeginning(today) || !today.actions().isEmpty()) {
            column.getChildren().add(actions.of(today.actions()));
        }
        if (isBeginning(today)) {
            column.getChildren()
                    .add(new BeginningCard(desk, this::hideBeginning).of(today.beginning()));
        }
        if (!today.arrivals().isEmpty()) {
            column.getChildren().add(new ArrivalsCard(desk).of(today.arrivals()));
        }
        var cards = new SideCards(desk);
        side.getChildren().setAll(cards.week(today.week()), cards.pipeline(today.pipeline()));
    }

    private boolean isBeginning(Today today) {
        return !today.beginning().isComplete() && !desk.memory().word(HIDDEN, "").equals("hidden");
    }

    private void hideBeginning() {
        desk.memory().keep(HIDDEN, "hidden");
        draw();
    }

    private Node heading(Today today) {
        var part = PartOfDay.at(desk.time());
        String hello = desk.texts().get("insight.hello", part);
        String name = today.name();
        var title =
                Labels.of(
                        name.isEmpty() ? hello : desk.text("insight.helloTo", hello, name),
                        "display");
        var line =
                Labels.wrapped(
                        desk.text(
                                "insight.todayLine",
                                desk.formats().weekday(desk.time().today()),
                                today.actions().size()),
                        "muted");
        return new VBox(4, title, line);
    }

    /// A head over a card: its title, its count, and a link to the right.
    static HBox head(String title, String count, Node... right) {
        Label words = Labels.of(title, "heading");
        Label number = Labels.of(count, "faint");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(10, words, number, gap);
        head.getChildren().addAll(right);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(32);
        return head;
    }

    /// A link that says why, for the head of the list.
    static Node link(String text, Runnable act) {
        return Buttons.link(text, act);
    }
}
