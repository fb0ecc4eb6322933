package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Capture;
import it.trequartista.inbox.desk.Conversation;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Command;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is open: what it is called, what can become of it, who it is from, what it seems to say,
/// and all that was said.
final class ConversationPane {
    private final DeskModel model;
    private final Desk desk;
    private final CaptureWords words;
    private final SortBar bar;
    private final FromCard from;
    private final ChoicesCard choices;
    private final TurnsBox turns;
    private final VBox content = new VBox(14);
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox root = new VBox(scroll);
    private Optional<Conversation> drawn = Optional.empty();

    ConversationPane(DeskModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.words = new CaptureWords(desk);
        var linking = new Linking(model, desk);
        this.bar = new SortBar(model, desk, linking);
        this.from = new FromCard(desk, linking, bar::lead);
        this.turns = new TurnsBox(model, desk);
        this.choices = new ChoicesCard(model, desk, this::jump);
        content.getStyleClass().add("desk-page");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(desk.text("inbox.desk.conversation"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        model.shown().subscribe(this::draw);
    }

    Region root() {
        return root;
    }

    List<Command> commands() {
        var all = new ArrayList<>(bar.commands());
        all.add(
                Command.of("inbox.desk.idea", Icon.FEATHER, choices::firstIdea)
                        .on("I")
                        .when(choices::hasQuestion));
        all.add(Command.of("inbox.desk.takeAll", Icon.CHECK, choices::takeAll).on("Y"));
        all.add(Command.of("inbox.desk.next", Icon.CHEVRON_DOWN, () -> model.move(1)).on("J"));
        all.add(Command.of("inbox.desk.previous", Icon.CHEVRON_UP, () -> model.move(-1)).on("P"));
        return List.copyOf(all);
    }

    private void draw(DeskModel.Shown shown) {
        if (shown.open().equals(drawn) && !content.getChildren().isEmpty()) {
            shown.open().ifPresent(o -> content.getChildren().set(0, head(o, shown)));
            return;
        }
        boolean isOther =
                !drawn.map(o -> o.head().id()).equals(shown.open().map(o -> o.head().id()));
        drawn = shown.open();
        content.getChildren().clear();
        if (shown.open().isEmpty()) {
            if (shown.loaded() && shown.tray() == Tray.TO_SORT) {
                content.getChildren().add(calm());
            }
            return;
        }
        Conversation open = shown.open().get();
        bar.show(open.head());
        content.getChildren().addAll(head(open, shown), bar.root(), from.draw(open));
        if (!open.choices().isEmpty()) {
            content.getChildren().add(choices.draw(open));
        }
        content.getChildren().add(turns.draw(open));
        content.getChildren().add(source(open.head()));
        if (isOther) {
            scroll.setVvalue(0);
        }
    }

    private Node calm() {
        return new EmptyState(
                Icon.INBOX,
                desk.text("inbox.desk.sorted"),
                desk.text("inbox.desk.sorted.sentence"),
                EmptyState.card(
                        Icon.UPLOAD,
                        desk.text("inbox.choose"),
                        desk.text("inbox.drop"),
                        "N",
                        () -> desk.go().run("inbox.choose")));
    }

    private Node head(Conversation open, DeskModel.Shown shown) {
        var title = Labels.wrapped(open.head().name(), "display");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var place =
                Labels.of(
                        desk.text("inbox.desk.place", shown.index() + 1, shown.rows().size()),
                        "small",
                        "muted");
        var up =
                Buttons.icon(
                        desk.text("inbox.desk.previous"), Icon.CHEVRON_UP, () -> model.move(-1));
        var down =
                Buttons.icon(desk.text("inbox.desk.next"), Icon.CHEVRON_DOWN, () -> model.move(1));
        var moves = new HBox(6, place, up, down);
        moves.setAlignment(Pos.CENTER_RIGHT);
        moves.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(12, title, moves);
        line.setAlignment(Pos.TOP_LEFT);
        var box = new VBox(8, line);
        state(open.head()).ifPresent(box.getChildren()::add);
        return box;
    }

    private Optional<Node> state(Capture head) {
        var handling = head.handling();
        if (handling.outcome() != null) {
            var chip =
                    new Chip(desk.texts().get("inbox.outcome", handling.outcome()), Chip.Tone.OK);
            String when = handling.at() == null ? "" : words.moment(handling.at());
            var line = new HBox(8, chip, Labels.of(when, "small", "muted"));
            line.setAlignment(Pos.CENTER_LEFT);
            return Optional.of(line);
        }
        if (handling.laterOn() == null) {
            return Optional.empty();
        }
        var day =
                new DayField(
                        desk.words(),
                        desk.text("inbox.desk.until"),
                        chosen ->
                                chosen.ifPresent(
                                        to -> model.decide((triage, id) -> triage.later(id, to))));
        day.show(Optional.of(handling.laterOn()));
        var line = new HBox(8, Labels.of(desk.text("inbox.desk.until"), "small", "muted"), day);
        line.setAlignment(Pos.CENTER_LEFT);
        return Optional.of(line);
    }

    /// Where it came from: nothing here is without an origin.
    private Node source(Capture head) {
        String file = head.links().source();
        String said =
                file.isBlank()
                        ? desk.text("inbox.desk.source.typed", words.channel(head))
                        : desk.text("inbox.desk.source.file", words.channel(head), file);
        return Labels.wrapped(said, "small", "muted");
    }

    private void jump(long turn) {
        Node node = turns.node(turn);
        if (node == null) {
            return;
        }
        double height = content.getHeight() - scroll.getViewportBounds().getHeight();
        double at = content.sceneToLocal(node.localToScene(0, 0)).getY() - 40;
        scroll.setVvalue(height <= 0 ? 0 : Math.clamp(at / height, 0, 1));
        content.lookupAll(".desk-marked").forEach(n -> n.getStyleClass().remove("desk-marked"));
        node.getStyleClass().add("desk-marked");
    }
}
