package it.trequartista.inbox.ui;

import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.twins.Pair;
import it.trequartista.inbox.twins.Reasons;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Lists;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A pair in the list: both names, and what weighs most.
final class PairRow implements Lists.Row<Pair> {
    private final Desk desk;
    private final Label names = Labels.of("", "medium");
    private final Label reason = Labels.of("", "small", "muted");
    private final HBox root;

    PairRow(Desk desk) {
        this.desk = desk;
        var words = new VBox(names, reason);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new HBox(8, words);
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(0);
        root.setPrefWidth(0);
    }

    /// A name, or that there is none.
    static String name(Desk desk, String name) {
        return name.isBlank() ? desk.text("twins.nameless") : name;
    }

    /// How likely it is.
    static Chip verdict(Desk desk, Likeness likeness) {
        if (likeness.isSure()) {
            return new Chip(desk.text("twins.sure"), Chip.Tone.OK);
        }
        return likeness.bits() >= 0
                ? new Chip(desk.text("twins.likely"), Chip.Tone.ACCENT)
                : new Chip(desk.text("twins.possible"), Chip.Tone.OUT);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void show(Pair pair) {
        names.setText(names(pair));
        reason.setText(reason(pair));
        if (root.getChildren().size() > 1) {
            root.getChildren().removeLast();
        }
        root.getChildren().add(verdict(desk, pair.likeness()));
    }

    @Override
    public String spoken(Pair pair) {
        return names(pair) + ", " + verdict(desk, pair.likeness()).getText() + ", " + reason(pair);
    }

    private String names(Pair pair) {
        return pair.name().equals(pair.otherName())
                ? name(desk, pair.name())
                : desk.text("twins.pair", name(desk, pair.name()), name(desk, pair.otherName()));
    }

    private String reason(Pair pair) {
        return pair.likeness().clues().stream()
                .filter(c -> c.bits() > 0)
                .findFirst()
                .map(c -> Reasons.of(c, desk.texts()))
                .orElse("");
    }
}
