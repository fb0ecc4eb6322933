package it.trequartista.deals.ui;

import it.trequartista.deals.Deal;
import it.trequartista.deals.NextStep;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldView;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Segmented;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// What comes next: ours to do or theirs, by when; Done asks at once for the following one.
final class NextStepCard {
    private final Desk desk;
    private final TextField what = new TextField();
    private final DayField day;
    private final Segmented<Boolean> theirs;
    private final Autosave.Watched watched;
    private final FieldView<NextStep> view;
    private final Button done;
    private final Label missing = new Label();
    private final VBox root;

    NextStepCard(Desk desk, DealModel model) {
        this.desk = desk;
        this.theirs =
                new Segmented<>(
                        List.of(false, true),
                        false,
                        t -> desk.text(t ? "deals.theirs" : "deals.ours"));
        what.setAccessibleText(desk.text("deals.nextStep"));
        what.setPromptText(desk.text("deals.nextHint"));
        HBox.setHgrow(what, Priority.ALWAYS);
        day = new DayField(desk.words(), desk.text("deals.nextDay"), chosen -> changed());
        day.setPromptText(desk.text("deals.nextDay"));
        done = Buttons.plain(desk.text("deals.done"), Icon.CHECK, this::done);
        missing.setText(desk.text("deals.nextMissing"));
        missing.getStyleClass().addAll("small", "bad-ink");
        watched = desk.autosave().watch(what, t -> save());
        view =
                new FieldView<>(this::draw, model::next)
                        .heldWhile(
                                () -> watched.isTyped() || day.isHeld(),
                                what.focusedProperty(),
                                day.showingProperty(),
                                day.getEditor().focusedProperty());
        theirs.chosen().addListener(o -> changed());
        var row = new HBox(what, day, done);
        row.getStyleClass().add("step-row");
        row.setAlignment(Pos.CENTER_LEFT);
        root =
                Cards.marked(
                        desk.text("deals.nextStep"),
                        desk.badges().of(new Badges.Field("deal", model.id().value(), "next")),
                        theirs,
                        row,
                        missing);
    }

    Region root() {
        return root;
    }

    void show(Deal deal) {
        view.show(deal.next());
        boolean none = deal.next() instanceof NextStep.Missing;
        done.setDisable(none);
        missing.setVisible(none && deal.isOpen());
        missing.setManaged(none && deal.isOpen());
    }

    private void draw(NextStep next) {
        switch (next) {
            case NextStep.Missing() -> watched.show("");
            case NextStep.Planned(String text, var due) -> {
                watched.show(text);
                theirs.chosen().set(false);
            }
            case NextStep.Waiting(String whom, var until) -> {
                watched.show(whom);
                theirs.chosen().set(true);
            }
        }
        day.show(Optional.ofNullable(DealWords.day(next)));
    }

    private void changed() {
        if (!what.getText().isBlank()) {
            save();
        }
    }

    private void save() {
        String text = what.getText().strip();
        if (text.isEmpty()) {
            view.pick(NextStep.missing());
        } else {
            view.pick(
                    theirs.chosen().get()
                            ? new NextStep.Waiting(text, day.getValue())
                            : new NextStep.Planned(text, day.getValue()));
        }
    }

    private void done() {
        what.clear();
        what.setPromptText(desk.text("deals.andThen"));
        what.requestFocus();
        desk.autosave().flush();
    }
}
