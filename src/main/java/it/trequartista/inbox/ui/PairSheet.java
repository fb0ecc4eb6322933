package it.trequartista.inbox.ui;

import it.trequartista.inbox.duplicates.Likeness.Clue;
import it.trequartista.inbox.twins.Choice;
import it.trequartista.inbox.twins.Compared;
import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Reasons;
import it.trequartista.inbox.twins.Twin;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Table.Cell;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;

/// The two of a pair side by side, with what is to be kept of each field.
final class PairSheet {
    private static final double MOST = 860;
    private static final int NOTE_ROWS = 3;

    private final TwinsModel model;
    private final Desk desk;
    private final FieldWords words;
    private final Compared compared;
    private final Map<String, RadioButton> others = new HashMap<>();
    private final Map<String, RadioButton> ones = new HashMap<>();
    private final TextArea note = new TextArea();
    private final VBox root = new VBox(16);

    PairSheet(TwinsModel model, Desk desk, FieldWords words, TwinsModel.Open open, HBox buttons) {
        this.model = model;
        this.desk = desk;
        this.words = words;
        this.compared = open.compared();
        var grid = grid();
        root.getStyleClass().add("page-pad");
        root.setMaxWidth(MOST);
        root.getChildren().addAll(head(), reasons(), grid, noted());
        root.getChildren()
                .addAll(buttons, Labels.wrapped(desk.text("twins.moves"), "small", "muted"));
        note.textProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is.equals(choice().note())) {
                                model.note(is);
                            }
                        });
    }

    Compared compared() {
        return compared;
    }

    VBox root() {
        return root;
    }

    private Choice choice() {
        return model.shown().get().open().map(TwinsModel.Open::choice).orElseGet(compared::usual);
    }

    /// Shows what is chosen.
    void show(Choice choice) {
        others.forEach((cell, radio) -> radio.setSelected(choice.others().contains(cell)));
        ones.forEach((cell, radio) -> radio.setSelected(!choice.others().contains(cell)));
        if (!note.getText().equals(choice.note())) {
            note.setText(choice.note());
        }
    }

    private Node head() {
        var pair = compared.pair();
        var title =
                Labels.wrapped(
                        desk.text(
                                "twins.pair",
                                PairRow.name(desk, pair.name()),
                                PairRow.name(desk, pair.otherName())),
                        "title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(12, title, PairRow.verdict(desk, pair.likeness()));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node reasons() {
        var all = new FlowPane(16, 6);
        for (Clue clue : compared.pair().likeness().clues()) {
            boolean speaksFor = clue.bits() > 0;
            var icon = Icons.of(speaksFor ? Icon.CHECK : Icon.X, speaksFor ? "ic-ok" : "ic-muted");
            var label = Labels.of(Reasons.of(clue, desk.texts()), speaksFor ? "medium" : "muted");
            label.setGraphic(icon);
            label.setAccessibleText(
                    desk.text(
                            "twins.take",
                            desk.text(speaksFor ? "twins.for" : "twins.against"),
                            label.getText()));
            all.getChildren().add(label);
        }
        return all;
    }

    private GridPane grid() {
        var grid = new GridPane(16, 8);
        var names = new ColumnConstraints();
        names.setMinWidth(90);
        names.setPrefWidth(130);
        var first = new ColumnConstraints();
        first.setPercentWidth(40);
        var second = new ColumnConstraints();
        second.setPercentWidth(40);
        grid.getColumnConstraints().addAll(names, first, second);
        grid.getStyleClass().addAll("card", "pad16");
        int row = 0;
        grid.add(Labels.wrapped(desk.text("twins.fields"), "strong"), 0, row);
        grid.add(column(compared.one(), "twins.older"), 1, row);
        grid.add(column(compared.other(), "twins.newer"), 2, row++);
        for (Cell cell : compared.fields()) {
            field(grid, cell, row++);
        }
        details(grid, row);
        return grid;
    }

    private Node column(Twin twin, String key) {
        var pair = compared.pair();
        boolean isOne = twin.equals(compared.one());
        String name = PairRow.name(desk, isOne ? pair.name() : pair.otherName());
        var place =
                pair.kind() == Kind.PEOPLE
                        ? new Place.Person(new PersonId(twin.id()))
                        : new Place.Company(new CompanyId(twin.id()));
        var link = Buttons.link(name, () -> desk.go().to(place));
        link.setAccessibleText(desk.text("twins.openRecord", name));
        var since = twin.created().atZone(desk.time().zone()).toLocalDate();
        return new VBox(
                2,
                Labels.wrapped(desk.text(key), "small", "muted"),
                link,
                Labels.of(desk.text("twins.since", desk.formats().day(since)), "small", "faint"));
    }

    private void field(GridPane grid, Cell cell, int row) {
        String table = compared.pair().kind().table().name();
        String name = words.field(table, cell.name());
        var label = Labels.wrapped(name, "small", "muted");
        GridPane.setValignment(label, VPos.TOP);
        grid.add(label, 0, row);
        String one = words.value(table, cell.name(), compared.one().values());
        String other = words.value(table, cell.name(), compared.other().values());
        boolean areNotes = cell.name().equals("notes");
        if (!compared.differ(cell) || areNotes) {
            grid.add(Labels.wrapped(one, "para"), 1, row);
            grid.add(Labels.wrapped(other, "para"), 2, row);
            return;
        }
        var group = new ToggleGroup();
        ones.put(cell.name(), radio(group, cell, one, false));
        others.put(cell.name(), radio(group, cell, other, true));
        grid.add(ones.get(cell.name()), 1, row);
        var both =
                Buttons.quietIcon(
                        desk.text("twins.alsoNoteOf", name),
                        Icon.PLUS_SQUARE,
                        () -> remember(cell, name, one, other));
        var right = others.get(cell.name());
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMaxWidth(Double.MAX_VALUE);
        var cells = new HBox(4, right, both);
        cells.setAlignment(Pos.CENTER_LEFT);
        grid.add(cells, 2, row);
    }

    private RadioButton radio(ToggleGroup group, Cell cell, String value, boolean fromOther) {
        String table = compared.pair().kind().table().name();
        var radio = new RadioButton(value);
        radio.setWrapText(true);
        radio.setMinHeight(Region.USE_PREF_SIZE);
        radio.setToggleGroup(group);
        radio.setMnemonicParsing(false);
        radio.setAccessibleText(desk.text("twins.take", words.field(table, cell.name()), value));
        radio.setOnAction(e -> model.take(cell.name(), fromOther));
        return radio;
    }

    /// Adds the value that is not kept to the notes.
    private void remember(Cell cell, String name, String one, String other) {
        String lost = choice().others().contains(cell.name()) ? one : other;
        String line = desk.text("twins.noteLine", name, lost);
        String now = note.getText();
        if (!now.contains(line)) {
            note.setText(now.isBlank() ? line : now + "\n" + line);
        }
    }

    private void details(GridPane grid, int row) {
        var label = Labels.wrapped(desk.text("twins.rest"), "small", "muted");
        GridPane.setValignment(label, VPos.TOP);
        grid.add(label, 0, row);
        grid.add(details(compared.one()), 1, row);
        grid.add(details(compared.other()), 2, row);
    }

    private Node details(Twin twin) {
        var counts = twin.counts();
        var lines = new VBox(2);
        twin.details().stream()
                .limit(12)
                .map(d -> Labels.wrapped(d, "small"))
                .forEach(lines.getChildren()::add);
        Label about =
                Labels.wrapped(
                        String.join(
                                ", ",
                                desk.text("twins.touches", counts.touches()),
                                desk.text("twins.deals", counts.deals()),
                                desk.text("twins.offers", counts.offers())),
                        "small",
                        "muted");
        lines.getChildren().add(about);
        return lines;
    }

    private Node noted() {
        note.setPrefRowCount(NOTE_ROWS);
        note.setWrapText(true);
        note.setAccessibleText(desk.text("twins.note"));
        var label = Labels.of(desk.text("twins.note"), "small", "muted");
        label.setLabelFor(note);
        return new VBox(4, label, note);
    }
}
