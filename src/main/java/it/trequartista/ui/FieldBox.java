package it.trequartista.ui;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// A control with its label and, when something is wrong, a sentence under it.
public final class FieldBox extends VBox {
    private final Label error = new Label();
    private final Control control;

    /// Label above, control, error under it.
    public static FieldBox above(String label, Control control) {
        var name = name(label, control);
        return new FieldBox(control, name, control);
    }

    /// Label to the left (as in details), control to the right.
    public static FieldBox beside(String label, Control control) {
        var name = name(label, control);
        name.getStyleClass().add("beside");
        var row = new HBox(name, control);
        row.getStyleClass().add("field-row");
        HBox.setHgrow(control, Priority.ALWAYS);
        return new FieldBox(control, row);
    }

    /// A text field with its label above.
    public static FieldBox text(String label) {
        return above(label, new TextField());
    }

    /// With the mark of the field at its label.
    public FieldBox with(Badges.Mark mark) {
        if (getChildren().getFirst() instanceof HBox row) {
            row.getChildren().add(mark);
        } else {
            var head = new HBox(getChildren().removeFirst(), mark);
            head.getStyleClass().add("field-head");
            getChildren().addFirst(head);
        }
        return this;
    }

    private FieldBox(Control control, javafx.scene.Node... parts) {
        this.control = control;
        getStyleClass().add("field-box");
        getChildren().addAll(parts);
        control.setMaxWidth(Double.MAX_VALUE);
        error.getStyleClass().addAll("micro", "bad-ink", "field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
    }

    /// The control.
    public Control control() {
        return control;
    }

    /// The text field inside, for boxes that have one.
    public TextField field() {
        return (TextField) control;
    }

    /// Says what is wrong, or that nothing is.
    public void error(Optional<String> sentence) {
        control.getStyleClass().remove("bad");
        getChildren().remove(error);
        control.setAccessibleHelp(sentence.orElse(""));
        sentence.ifPresent(
                text -> {
                    error.setText(text);
                    control.getStyleClass().add("bad");
                    getChildren().add(error);
                });
    }

    private static Label name(String label, Control control) {
        var name = new Label(label);
        name.getStyleClass().addAll("small", "muted", "field-name");
        name.setLabelFor(control);
        control.setAccessibleText(label);
        return name;
    }
}
