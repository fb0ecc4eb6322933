package it.trequartista.offers.ui;

import it.trequartista.offers.LineEdit;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.OfferLine;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of an offer. A row lives as long as its line, so the cursor stays where it is whatever
/// is saved around it. Enter adds a line below, Alt+Up and Alt+Down or the handle move one.
final class LineGrid {
    private final OfferModel model;
    private final Desk desk;
    private final VBox rows = new VBox();
    private final VBox root;
    private final Map<Long, LineRow> byId = new HashMap<>();
    private final Label error = new Label();
    private List<OfferLine> drawn = List.of();
    private String taxCode = "22";
    private @Nullable Long expected;

    LineGrid(OfferModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        rows.getStyleClass().add("lines");
        error.getStyleClass().addAll("micro", "bad-ink");
        error.setWrapText(true);
        var add = Buttons.quiet(desk.text("offers.addLine"), Icon.PLUS, this::add);
        var heading = Buttons.quiet(desk.text("offers.addHeading"), Icon.TYPE, this::addHeading);
        root = new VBox(head(), rows, error, new HBox(4, add, heading));
        root.setSpacing(4);
        wrong(Optional.empty());
    }

    private HBox head() {
        var head =
                new HBox(
                        word("offers.itemHead", "line-name"),
                        word("offers.quantityHead", "line-qty"),
                        word("offers.priceHead", "line-price"),
                        word("offers.discountHead", "line-discount"),
                        word("offers.totalHead", "line-total"));
        head.getStyleClass().add("lines-head");
        return head;
    }

    private Label word(String key, String look) {
        var label = new Label(desk.text(key));
        label.getStyleClass().addAll("small", "muted", look);
        if (look.equals("line-name")) {
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
        } else {
            label.getStyleClass().add("num");
        }
        return label;
    }

    Region root() {
        return root;
    }

    /// Draws the lines of a draft.
    void draw(OfferModel.Shown shown) {
        taxCode = shown.law().taxCode();
        drawn = shown.offer().lines();
        byId.keySet().retainAll(drawn.stream().map(OfferLine::row).toList());
        List<Node> wanted = drawn.stream().<Node>map(line -> row(line, shown).root()).toList();
        if (!rows.getChildren().equals(wanted)) {
            arrange(wanted);
        }
        LineRow fresh = expected == null ? null : byId.get(expected);
        if (fresh != null) {
            expected = null;
            fresh.focus();
        }
    }

    private LineRow row(OfferLine line, OfferModel.Shown shown) {
        var row = byId.computeIfAbsent(line.row(), id -> made(line));
        row.show(line, shown);
        return row;
    }

    private LineRow made(OfferLine line) {
        var row = new LineRow(desk, this, line);
        LineDrag.enable(row, rows, index -> model.move(line.row(), index));
        return row;
    }

    /// Puts the rows in order and the cursor back where it was.
    private void arrange(List<Node> wanted) {
        var scene = rows.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        boolean inside = owner != null && isInside(owner);
        int caret = owner instanceof TextInputControl field ? field.getCaretPosition() : 0;
        rows.getChildren().setAll(wanted);
        if (inside && owner != null && isInside(owner)) {
            owner.requestFocus();
            if (owner instanceof TextInputControl field) {
                field.deselect();
                field.positionCaret(caret);
            }
        }
    }

    private boolean isInside(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(rows)) {
                return true;
            }
        }
        return false;
    }

    /// Says what is wrong with the lines as a whole, or that all is well.
    void wrong(Optional<String> sentence) {
        error.setText(sentence.orElse(""));
        error.setVisible(sentence.isPresent());
        error.setManaged(sentence.isPresent());
        if (sentence.isPresent() && byId.isEmpty()) {
            model.addLine(OfferLine.empty(taxCode), null, this::expect);
        }
    }

    /// Adds a line at the end.
    void add() {
        add(OfferLine.empty(taxCode), null);
    }

    private void addHeading() {
        add(OfferLine.empty(taxCode).withKind(LineKind.TEXT), null);
    }

    private void add(OfferLine line, @Nullable Long behind) {
        wrong(Optional.empty());
        desk.autosave().flush();
        model.addLine(line, behind, this::expect);
    }

    private void expect(Long row) {
        LineRow there = byId.get(row);
        if (there == null) {
            expected = row;
        } else {
            there.focus();
        }
    }

    /// Adds a line below another, unless that one is still empty.
    void after(LineRow row) {
        desk.autosave().flush();
        if (!row.isBlank()) {
            add(OfferLine.empty(taxCode), row.line().row());
        }
    }

    /// Adds the same line once more, below it.
    void copy(OfferLine line) {
        add(line, line.row());
    }

    void save(long row, LineEdit edit) {
        wrong(Optional.empty());
        model.edit(row, edit);
    }

    void move(long row, int by) {
        desk.autosave().flush();
        var ids = drawn.stream().map(OfferLine::row).toList();
        int to = ids.indexOf(row) + by;
        if (to >= 0 && to < ids.size()) {
            model.move(row, to);
        }
    }

    void remove(OfferLine line) {
        String name = line.name().isBlank() ? desk.text("offers.item") : line.name();
        model.remove(line.row(), step -> desk.done(desk.text("offers.lineRemoved", name), step));
    }
}
