package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Capture;
import it.trequartista.inbox.desk.Outcome;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// What can become of what is open, each with its key.
final class SortBar {
    private final DeskModel model;
    private final Desk desk;
    private final CaptureWords words;
    private final Linking linking;
    private final FlowPane root = new FlowPane(8, 8);

    SortBar(DeskModel model, Desk desk, Linking linking) {
        this.model = model;
        this.desk = desk;
        this.linking = linking;
        this.words = new CaptureWords(desk);
    }

    Node root() {
        return root;
    }

    /// Draws what can be done with it.
    void show(Capture head) {
        root.getChildren().clear();
        if (head.handling().outcome() == null) {
            add("inbox.desk.reply", Icon.CORNER_UP_LEFT, this::reply);
            add("inbox.desk.lead", Icon.TRELLO, this::lead);
            add("inbox.desk.task", Icon.CHECK_SQUARE, this::task);
            add("inbox.desk.later", Icon.CLOCK, this::later);
            add("inbox.desk.archive", Icon.ARCHIVE, this::archive);
            more();
            return;
        }
        if (head.handling().outcome() == Outcome.ANSWER_NEEDED) {
            add("inbox.desk.answered", Icon.CHECK, this::answered);
        }
        add("inbox.desk.reopen", Icon.CORNER_UP_LEFT, this::reopen);
    }

    private void more() {
        var menu =
                Buttons.more(
                        desk.text("inbox.desk.more"),
                        Buttons.item(desk.text("inbox.desk.answered"), Icon.CHECK, this::answered),
                        Buttons.item(desk.text("inbox.desk.link"), Icon.LINK, linking::ask),
                        Buttons.item(
                                desk.text("inbox.desk.duplicate"), Icon.COPY, this::duplicate));
        root.getChildren().add(menu);
    }

    private void add(String key, Icon icon, Runnable act) {
        Button button = Buttons.plain(desk.text(key), icon, act);
        root.getChildren().add(button);
    }

    /// The same as commands, with their keys.
    List<Command> commands() {
        return List.of(
                Command.of("inbox.desk.reply", Icon.CORNER_UP_LEFT, this::reply)
                        .on("R")
                        .when(this::isToSort),
                Command.of("inbox.desk.lead", Icon.TRELLO, this::lead).on("D").when(this::isToSort),
                Command.of("inbox.desk.task", Icon.CHECK_SQUARE, this::task)
                        .on("T")
                        .when(this::isToSort),
                Command.of("inbox.desk.later", Icon.CLOCK, this::later)
                        .on("L")
                        .when(this::isToSort),
                Command.of("inbox.desk.archive", Icon.ARCHIVE, this::archive)
                        .on("E")
                        .when(this::isToSort),
                Command.of("inbox.desk.answered", Icon.CHECK, this::answered)
                        .on("A")
                        .when(this::isOpen),
                Command.of("inbox.desk.link", Icon.LINK, linking::ask).on("K").when(this::isOpen),
                Command.of("inbox.desk.duplicate", Icon.COPY, this::duplicate)
                        .on("U")
                        .when(this::isToSort),
                Command.of("inbox.desk.reopen", Icon.CORNER_UP_LEFT, this::reopen)
                        .on("O")
                        .when(() -> isOpen() && !isToSort()));
    }

    private boolean isOpen() {
        return model.now().isPresent();
    }

    private boolean isToSort() {
        return model.now().filter(o -> o.head().handling().outcome() == null).isPresent();
    }

    private void reply() {
        with(
                (head, id) ->
                        model.triage()
                                .needsAnswer(id, desk.text("inbox.desk.replyTo", words.who(head))),
                "inbox.desk.did.reply");
    }

    /// Opens a lead on whom it is from.
    void lead() {
        with((head, id) -> model.triage().openLead(id, null), "inbox.desk.did.lead");
    }

    private void task() {
        LocalDate tomorrow = desk.time().today().plusDays(1);
        with(
                (head, id) -> model.triage().makeTask(id, head.name(), tomorrow),
                "inbox.desk.did.task");
    }

    private void later() {
        LocalDate tomorrow = desk.time().today().plusDays(1);
        with((head, id) -> model.triage().later(id, tomorrow), "inbox.desk.did.later");
    }

    private void archive() {
        with((head, id) -> model.triage().notRelevant(id), "inbox.desk.did.archive");
    }

    private void duplicate() {
        with((head, id) -> model.triage().duplicate(id, ""), "inbox.desk.did.duplicate");
    }

    private void answered() {
        with((head, id) -> model.triage().answered(id, ""), "inbox.desk.did.answered");
    }

    private void reopen() {
        with((head, id) -> model.triage().reopen(id), "inbox.desk.did.reopen");
    }

    private interface Act {
        StepId on(Capture head, CaptureId id);
    }

    private void with(Act act, String done) {
        model.now()
                .ifPresent(
                        open -> {
                            Function<CaptureId, StepId> outcome = id -> act.on(open.head(), id);
                            model.sort(
                                    outcome,
                                    step ->
                                            desk.done(
                                                    desk.text(done, open.head().name()),
                                                    step,
                                                    () -> model.find(open.head().id())));
                        });
    }
}
