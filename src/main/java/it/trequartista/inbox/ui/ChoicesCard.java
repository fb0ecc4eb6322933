package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Choice;
import it.trequartista.inbox.desk.Conversation;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.LongConsumer;

/// What the conversation seems to say: each with its reason and the turn it stands in, to take,
/// change or reject. Nothing of it is on a record before it is taken.
final class ChoicesCard {
    private final DeskModel model;
    private final Desk desk;
    private final CaptureWords words;
    private final LongConsumer jump;

    /// @param jump shows the turn of a key
    ChoicesCard(DeskModel model, Desk desk, LongConsumer jump) {
        this.model = model;
        this.desk = desk;
        this.words = new CaptureWords(desk);
        this.jump = jump;
    }

    Node draw(Conversation open) {
        var box = new VBox(0);
        box.getStyleClass().addAll("card", "desk-choices");
        var head = Labels.of(desk.text("inbox.desk.found"), "strong");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(8, head, space);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("desk-choices-head");
        if (open.choices().stream().filter(c -> c.decision() == null && !isQuestion(c)).count()
                > 1) {
            top.getChildren()
                    .add(Buttons.quiet(desk.text("inbox.desk.takeAll"), Icon.CHECK, this::takeAll));
        }
        box.getChildren().add(top);
        for (Choice choice : open.choices()) {
            box.getChildren().add(row(choice));
        }
        return box;
    }

    private static boolean isQuestion(Choice choice) {
        return choice.proposal().target() == Target.QUESTION;
    }

    /// Takes all that wait, in one step each: one can be taken back alone.
    void takeAll() {
        model.now()
                .ifPresent(
                        open ->
                                open.choices().stream()
                                        .filter(c -> c.decision() == null && !isQuestion(c))
                                        .forEach(
                                                c ->
                                                        model.decide(
                                                                (triage, id) ->
                                                                        triage.accept(id, c))));
    }

    /// Makes an idea of the first question that waits.
    void firstIdea() {
        model.now()
                .flatMap(
                        open ->
                                open.choices().stream()
                                        .filter(c -> c.decision() == null && isQuestion(c))
                                        .findFirst())
                .ifPresent(this::idea);
    }

    /// Whether a question waits.
    boolean hasQuestion() {
        return model.now().stream()
                .flatMap(open -> open.choices().stream())
                .anyMatch(c -> c.decision() == null && isQuestion(c));
    }

    private Node row(Choice choice) {
        var name =
                Labels.wrapped(
                        desk.texts().get("inbox.target", choice.proposal().target()),
                        "small",
                        "muted");
        name.setMinWidth(110);
        name.setPrefWidth(110);
        var value = Labels.wrapped(words.value(choice), "medium");
        var why = Buttons.link(words.why(choice), () -> jump.accept(choice.turn()));
        why.getStyleClass().add("desk-why");
        why.setWrapText(true);
        var middle = new VBox(1, value, why);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var row = new HBox(10, name, middle, acts(choice, middle));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("desk-choice");
        if (choice.decision() == Choice.Decision.REJECTED) {
            value.getStyleClass().add("desk-rejected");
        }
        return row;
    }

    private Node acts(Choice choice, VBox middle) {
        var box = new HBox(4);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        if (choice.decision() != null) {
            var chip =
                    new Chip(
                            desk.texts().get("inbox.choice", choice.decision()),
                            choice.isTaken() ? Chip.Tone.OK : Chip.Tone.OUT);
            box.getChildren().addAll(chip, again(choice));
            return box;
        }
        String what = words.value(choice);
        if (isQuestion(choice)) {
            var idea =
                    Buttons.plain(desk.text("inbox.desk.idea"), Icon.FEATHER, () -> idea(choice));
            idea.getStyleClass().add("sm");
            box.getChildren().add(idea);
        } else {
            box.getChildren()
                    .addAll(
                            small(
                                    desk.text("inbox.desk.accept", what),
                                    Icon.CHECK,
                                    () -> model.decide((triage, id) -> triage.accept(id, choice))),
                            small(
                                    desk.text("inbox.desk.edit", what),
                                    Icon.EDIT_2,
                                    () -> edit(choice, middle)));
        }
        box.getChildren()
                .add(
                        small(
                                desk.text("inbox.desk.reject", what),
                                Icon.X,
                                () -> model.decide((triage, id) -> triage.reject(id, choice))));
        return box;
    }

    private Node again(Choice choice) {
        return small(
                desk.text("inbox.desk.undecide", words.value(choice)),
                Icon.ROTATE_CCW,
                () -> model.decide((triage, id) -> triage.undecide(id, choice)));
    }

    private static Button small(String text, Icon icon, Runnable act) {
        var button = Buttons.quietIcon(text, icon, act);
        button.getStyleClass().add("sm");
        return button;
    }

    private void idea(Choice question) {
        model.decide(
                (triage, id) -> triage.idea(id, question),
                step -> desk.done(desk.text("inbox.desk.did.idea", question.value()), step));
    }

    private void edit(Choice choice, VBox middle) {
        var shown = List.copyOf(middle.getChildren());
        var field = new TextField(new ChoiceText(desk.formats()).shown(choice));
        field.setAccessibleText(desk.texts().get("inbox.target", choice.proposal().target()));
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        e.consume();
                        String value =
                                new ChoiceText(desk.formats())
                                        .read(choice.proposal().target(), field.getText());
                        model.decide((triage, id) -> triage.edit(id, choice, value));
                    } else if (e.getCode() == KeyCode.ESCAPE) {
                        e.consume();
                        middle.getChildren().setAll(shown);
                    }
                });
        middle.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }
}
