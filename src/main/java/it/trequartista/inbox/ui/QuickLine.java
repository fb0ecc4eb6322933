package it.trequartista.inbox.ui;

import it.trequartista.inbox.quick.Piece;
import it.trequartista.inbox.quick.QuickNotes;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/// One line over any page: typed in haste, understood as it is typed, saved with Enter. Closing it
/// keeps what stands in it.
public final class QuickLine {
    private static final double TOP = 64;

    private final Desk desk;
    private final QuickModel model;
    private final TextField field = new Line();
    private final FlowPane chips = new FlowPane(6, 6);
    private final VBox questions = new VBox(8);
    private final Label ending = new Label();
    private final QuickChips words;
    private Subscription subscription = Subscription.EMPTY;

    /// Over the pages of a window.
    public QuickLine(Desk desk, QuickModel model) {
        this.desk = desk;
        this.model = model;
        this.words = new QuickChips(desk);
    }

    /// A field that takes several lines for something that came in.
    private final class Line extends TextField {
        @Override
        public void paste() {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null && QuickModel.isMany(text)) {
                take(text);
            } else {
                super.paste();
            }
        }
    }

    /// Opens with what stood in it last, its field focused.
    public void open() {
        if (!model.open()) {
            return;
        }
        var place = new StackPane(card());
        place.setPickOnBounds(false);
        place.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        place.setPadding(new Insets(TOP, 0, 0, 0));
        field.setText(model.draft());
        subscription =
                Subscription.combine(
                        field.textProperty().subscribe((was, is) -> model.type(is)),
                        model.shown().subscribe(this::show));
        desk.sheets().show(place, Pos.TOP_CENTER, this::closed);
        // A field gets its skin late, and with it everything selected: the next key would then
        // replace what stands there.
        field.applyCss();
        field.requestFocus();
        field.end();
    }

    private void closed() {
        subscription.unsubscribe();
        model.close();
    }

    private VBox card() {
        field.setPromptText(desk.text("inbox.quick.prompt"));
        field.setAccessibleText(desk.text("inbox.quick.line"));
        field.setOnAction(e -> save());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::toChips);
        HBox.setHgrow(field, Priority.ALWAYS);
        var head = new HBox(Icons.of(Icon.EDIT_3, "ic20"), field, kbd("Esc"));
        head.getStyleClass().add("palette-head");
        chips.getStyleClass().add("quick-chips");
        questions.getStyleClass().add("quick-questions");
        chips.setAccessibleText(desk.text("inbox.quick.chips"));
        ending.getStyleClass().addAll("micro", "muted");
        var hint = new Label(desk.text("inbox.quick.hint"));
        hint.getStyleClass().addAll("micro", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(kbd("Enter"), ending, space, hint);
        foot.getStyleClass().add("palette-foot");
        var card = new VBox(head, chips, questions, foot);
        card.getStyleClass().addAll("palette", "quick");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private static Label kbd(String key) {
        var label = new Label(key);
        label.getStyleClass().add("kbd");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(QuickModel.Shown shown) {
        var said = shown.said();
        int at = chips.getChildren().stream().map(Node::isFocused).toList().indexOf(true);
        chips.getChildren().setAll(said.pieces().stream().map(p -> chip(shown, p)).toList());
        lay(chips, !said.pieces().isEmpty());
        questions.getChildren().setAll(shown.questions().stream().map(this::question).toList());
        lay(questions, !shown.questions().isEmpty());
        ending.setText(desk.texts().get("inbox.quick.ending", said.ending()));
        if (at >= 0) {
            focusChip(at);
        }
    }

    private static void lay(Region region, boolean isThere) {
        region.setVisible(isThere);
        region.setManaged(isThere);
    }

    private Node chip(QuickModel.Shown shown, Piece piece) {
        var chip = words.chip(piece, shown.said(), () -> model.takeBack(piece));
        chip.addEventFilter(KeyEvent.KEY_PRESSED, this::inChips);
        return chip;
    }

    private Node question(QuickModel.Question question) {
        String key = question.isNew() ? "inbox.quick.similar" : "inbox.quick.which";
        var row =
                new FlowPane(
                        8, 6, Labels.wrapped(desk.text(key, question.name()), "small", "muted"));
        for (var answer : question.answers()) {
            String who =
                    answer.about().isBlank()
                            ? answer.name()
                            : answer.name() + " · " + answer.about();
            var link = Buttons.plain(who, null, () -> back(() -> model.answer(question, answer)));
            link.setAccessibleText(desk.text("inbox.quick.link", who));
            link.getStyleClass().add("sm");
            row.getChildren().add(link);
        }
        var fresh =
                Buttons.quiet(
                        desk.text("inbox.quick.new"),
                        null,
                        () -> back(() -> model.isNew(question)));
        fresh.getStyleClass().add("sm");
        row.getChildren().add(fresh);
        return row;
    }

    private void back(Runnable act) {
        field.requestFocus();
        field.end();
        act.run();
    }

    private void toChips(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !chips.getChildren().isEmpty()) {
            event.consume();
            focusChip(0);
        }
    }

    private void inChips(KeyEvent event) {
        List<Node> all = chips.getChildren();
        int at = all.indexOf(event.getSource());
        switch (event.getCode()) {
            case LEFT -> focusChip(Math.max(0, at - 1));
            case RIGHT -> focusChip(Math.min(all.size() - 1, at + 1));
            case UP -> field.requestFocus();
            case DELETE, BACK_SPACE -> ((Button) all.get(at)).fire();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focusChip(int at) {
        List<Node> all = chips.getChildren();
        if (all.isEmpty()) {
            field.requestFocus();
            field.end();
        } else {
            all.get(Math.min(at, all.size() - 1)).requestFocus();
        }
    }

    private void save() {
        if (!model.draft().isBlank()) {
            desk.sheets().close();
            model.save(this::saved, desk::say);
        }
    }

    private void saved(QuickNotes.Saved saved) {
        desk.done(
                desk.text("inbox.quick.saved." + saved.ending().name(), saved.title()),
                saved.step());
    }

    private void take(String text) {
        desk.sheets().close();
        model.paste(desk.text("inbox.quick.pasted"), text, this::taken, desk::say);
    }

    private void taken(QuickNotes.Saved saved) {
        saved(saved);
        if (saved.capture() != null) {
            desk.go().to(new Place.Arrival(saved.capture()));
        }
    }
}
