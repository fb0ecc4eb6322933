package it.trequartista.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Small marks at the fields of which there is something to know: two values wait for a choice. A
/// view says which field of the file it shows; whether it is marked, and what opens, the window
/// knows.
public final class Badges {
    private static final double GAP = 4;

    /// A field of the file.
    ///
    /// @param table of the row
    /// @param id the row
    /// @param name the field, or the first column of a field that has several
    public record Field(String table, long id, String name) {}

    private final ReadOnlyObjectWrapper<Map<Field, String>> marked =
            new ReadOnlyObjectWrapper<>(Map.of());
    private BiFunction<Field, Runnable, Optional<Region>> card = (field, close) -> Optional.empty();

    /// The marked fields, each with what is to be known.
    public ReadOnlyObjectProperty<Map<Field, String>> marked() {
        return marked.getReadOnlyProperty();
    }

    /// What is to be known of a field, if anything.
    public Optional<String> said(Field field) {
        return Optional.ofNullable(marked.get().get(field));
    }

    /// Marks these fields and no others.
    public void mark(Map<Field, String> fields) {
        if (!marked.get().equals(fields)) {
            marked.set(Map.copyOf(fields));
        }
    }

    /// What opens at a mark.
    ///
    /// @param opened gets the field and what closes the card again
    public void opens(BiFunction<Field, Runnable, Optional<Region>> opened) {
        card = opened;
    }

    /// A place for the mark of a field; takes no room while there is none.
    public Mark of(Field field) {
        var mark = of();
        mark.show(Optional.of(field));
        return mark;
    }

    /// The same, for a field that is not known yet.
    public Mark of() {
        return new Mark();
    }

    /// A label that is red while there is something to know of a field, which it then says.
    public <L extends Label> L red(L label, Field field) {
        Lists.whileShown(
                label,
                marked,
                () -> {
                    var words = said(field);
                    label.getStyleClass().remove("bad-ink");
                    words.ifPresent(w -> label.getStyleClass().add("bad-ink"));
                    label.setTooltip(words.map(Tooltip::new).orElse(null));
                    label.setAccessibleHelp(words.orElse(""));
                });
        return label;
    }

    /// What is to be known of a field, in red; takes no room while there is nothing.
    public Region sentence(Field field) {
        var text = Labels.wrapped("", "para");
        var bar = new HBox(Icons.of(Icon.ALERT_CIRCLE, "ic-bad"), text);
        HBox.setHgrow(text, Priority.ALWAYS);
        bar.getStyleClass().addAll("message-bar", "bad");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        Lists.whileShown(
                bar,
                marked,
                () -> {
                    text.setText(said(field).orElse(""));
                    bar.setVisible(said(field).isPresent());
                    bar.setManaged(said(field).isPresent());
                });
        return bar;
    }

    /// A place for a mark.
    public final class Mark extends StackPane {
        private final Button button = Buttons.quietIcon("", Icon.LAYERS, this::open);
        private Optional<Field> field = Optional.empty();

        private Mark() {
            getStyleClass().add("field-mark");
            setMinWidth(USE_PREF_SIZE);
            setVisible(false);
            setManaged(false);
            Lists.whileShown(this, marked, this::draw);
        }

        /// Shows the mark of another field.
        public void show(Optional<Field> other) {
            if (!other.equals(field)) {
                field = other;
                draw();
            }
        }

        private void draw() {
            var words = field.flatMap(Badges.this::said);
            words.ifPresent(text -> Buttons.rename(button, text));
            if (words.isPresent() && getChildren().isEmpty()) {
                getChildren().add(button);
            } else if (words.isEmpty()) {
                getChildren().clear();
            }
            setVisible(words.isPresent());
            setManaged(words.isPresent());
        }

        private void open() {
            var popup = new Popup();
            popup.setAutoHide(true);
            popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
            var at = button.localToScreen(0, button.getHeight() + GAP);
            var opened = field.flatMap(f -> card.apply(f, popup::hide));
            if (opened.isEmpty() || at == null) {
                return;
            }
            var region = opened.get();
            region.getStyleClass().add("popover");
            popup.getContent().add(region);
            popup.show(button, at.getX(), at.getY());
            stayInside(popup, button.getScene().getWindow());
            region.lookupAll(".button").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }

        /// A card at the right edge of the window opens towards its middle.
        private static void stayInside(Popup popup, Window window) {
            double room = window.getX() + window.getWidth() - popup.getWidth();
            popup.setAnchorX(Math.max(window.getX(), Math.min(popup.getAnchorX(), room)));
        }
    }
}
