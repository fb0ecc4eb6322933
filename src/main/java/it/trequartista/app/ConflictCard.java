package it.trequartista.app;

import it.trequartista.app.ConflictsModel.Item;
import it.trequartista.app.ConflictsModel.Side;
import it.trequartista.kernel.Place;
import it.trequartista.store.TextDifference;
import it.trequartista.store.TextDifference.Piece;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;

/// One conflict: its values with when and where, and the choices. On the page of all of them, and
/// at the mark of a field.
final class ConflictCard extends VBox {
    private static final double WHOLE = 100;

    /// A longer text scrolls.
    private static final int LONG = 700;

    private final ConflictsModel model;
    private final Desk desk;
    private final Item item;
    private final boolean small;
    private final Runnable chosen;

    /// On the page.
    ConflictCard(ConflictsModel model, Desk desk, Item item) {
        this(model, desk, item, false, () -> {});
        getStyleClass().addAll("card", "pad16");
        setFocusTraversable(true);
    }

    /// At a field.
    ///
    /// @param close closes the card
    ConflictCard(ConflictsModel model, Desk desk, Item item, Runnable close) {
        this(model, desk, item, true, close);
    }

    private ConflictCard(
            ConflictsModel model, Desk desk, Item item, boolean small, Runnable chosen) {
        this.model = model;
        this.desk = desk;
        this.item = item;
        this.small = small;
        this.chosen = chosen;
        getStyleClass().add("conflict");
        setAccessibleText(desk.text("app.conflicts.of", item.field(), item.record()));
        getChildren().add(small ? Labels.wrapped(item.field(), "strong") : head());
        if (item.isDeletion()) {
            deletion();
        } else {
            values();
        }
    }

    Item item() {
        return item;
    }

    /// Goes to the record.
    void open() {
        chosen.run();
        item.place().ifPresent(desk.go()::to);
    }

    private Node head() {
        var head = new HBox(8, Labels.of(item.field(), "strong"));
        head.setAlignment(Pos.CENTER_LEFT);
        if (item.place().isPresent()) {
            var link = Buttons.link(item.record(), this::open);
            link.setAccessibleText(desk.text("app.conflicts.open", item.record()));
            head.getChildren().add(link);
        } else {
            head.getChildren().add(Labels.of(item.record(), "muted"));
        }
        return head;
    }

    private void deletion() {
        var deletion = item.sides().getLast();
        getChildren()
                .add(
                        Labels.wrapped(
                                desk.text(
                                        "app.conflicts.deleted",
                                        deletion.computer(),
                                        deletion.when()),
                                "para"));
        var keep =
                act(
                        Buttons.plain(
                                desk.text("app.conflicts.keepRecord"),
                                Icon.CHECK,
                                () -> keep(item.sides().getFirst())),
                        "app.conflicts.keepRecordOf",
                        item.record());
        var delete =
                act(
                        Buttons.danger(
                                desk.text("app.conflicts.deleteAfterAll"),
                                Icon.TRASH_2,
                                () -> keep(deletion)),
                        "app.conflicts.deleteOf",
                        item.record());
        getChildren().add(new HBox(8, keep, delete));
    }

    private Button act(Button button, String key, Object... words) {
        button.setAccessibleText(desk.text(key, words));
        return button;
    }

    private void values() {
        var sides = new GridPane(12, 10);
        int columns = small ? 1 : item.sides().size();
        for (int i = 0; i < item.sides().size(); i++) {
            if (i < columns) {
                var column = new ColumnConstraints();
                column.setPercentWidth(WHOLE / columns);
                sides.getColumnConstraints().add(column);
            }
            sides.add(side(i, item.isText() && !small), i % columns, i / columns);
        }
        getChildren().add(sides);
        var foot = new HBox(8);
        if (item.takesNote()) {
            foot.getChildren()
                    .add(
                            Buttons.quiet(
                                    desk.text("app.conflicts.both"),
                                    Icon.COPY,
                                    () -> {
                                        chosen.run();
                                        model.both(item);
                                    }));
        }
        if (item.isText()) {
            foot.getChildren()
                    .add(
                            small
                                    ? Buttons.quiet(
                                            desk.text("app.conflicts.compare"),
                                            Icon.COLUMNS,
                                            this::compare)
                                    : Buttons.quiet(
                                            desk.text("app.conflicts.write"),
                                            Icon.EDIT_2,
                                            this::write));
        }
        if (!foot.getChildren().isEmpty()) {
            getChildren().add(foot);
        }
    }

    private Region side(int at, boolean compare) {
        Side side = item.sides().get(at);
        boolean shown = at == 0;
        String meta =
                desk.text(
                        shown ? "app.conflicts.shown" : "app.conflicts.other",
                        side.computer(),
                        side.when());
        boolean pair = item.sides().size() == 2;
        var keep =
                act(
                        Buttons.plain(
                                desk.text(
                                        shown || !pair
                                                ? "app.conflicts.keep"
                                                : "app.conflicts.keepOther"),
                                Icon.CHECK,
                                () -> keep(side)),
                        "app.conflicts.keepThis",
                        item.field(),
                        side.said());
        keep.getStyleClass().add("sm");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var box =
                new VBox(
                        8,
                        Labels.wrapped(meta, "small", "muted"),
                        compare ? text(at) : Labels.wrapped(side.said(), "medium"),
                        space,
                        keep);
        box.getStyleClass().addAll("conflict-side", "sunken", "pad12");
        return box;
    }

    /// A long text with what the other has not, marked.
    private Node text(int at) {
        String shown = item.sides().getFirst().whole();
        var difference = TextDifference.of(shown, item.sides().get(Math.max(1, at)).whole());
        List<Piece> pieces = at == 0 ? difference.one() : difference.other();
        var flow = new TextFlow();
        flow.getStyleClass().add("conflict-text");
        for (Piece piece : pieces) {
            var words = new Text(piece.text());
            words.getStyleClass().add(piece.own() ? "own" : "same");
            flow.getChildren().add(words);
        }
        String whole = item.sides().get(at).whole();
        flow.setAccessibleText(whole);
        if (whole.length() < LONG) {
            return flow;
        }
        var scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("conflict-scroll");
        scroll.setAccessibleText(whole);
        return scroll;
    }

    private void keep(Side side) {
        chosen.run();
        model.keep(item, side);
    }

    private void compare() {
        chosen.run();
        desk.go().to(new Place.Conflicts());
    }

    /// What was written stays in its sheet until it is on the disk: when the conflict has changed
    /// meanwhile, it can still be copied.
    private void write() {
        var area = new TextArea(item.sides().getFirst().whole());
        area.setWrapText(true);
        area.setPrefRowCount(14);
        area.setAccessibleText(item.field());
        var take =
                Buttons.primary(
                        desk.text("app.conflicts.take"),
                        Icon.CHECK,
                        () -> model.write(item, area.getText(), desk.sheets()::close));
        desk.sheets().form(desk.text("app.conflicts.writeTitle", item.field()), area, take);
    }
}
