package it.trequartista.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Function;

/// A few choices side by side, exactly one chosen: segments or tabs.
///
/// @param <T> what is chosen
public final class Segmented<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<T> chosen;
    private boolean selecting;

    /// Segments; `words` gives each its text.
    public Segmented(List<T> choices, T initially, Function<T, String> words) {
        this(choices, initially, words, "seg", "seg-i");
    }

    private Segmented(
            List<T> choices, T initially, Function<T, String> words, String box, String item) {
        chosen = new SimpleObjectProperty<>(initially);
        getStyleClass().add(box);
        setMaxSize(box.equals("seg") ? USE_PREF_SIZE : Double.MAX_VALUE, USE_PREF_SIZE);
        for (T choice : choices) {
            var button = new ToggleButton(words.apply(choice));
            button.getStyleClass().setAll("toggle-button", item);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(choice.equals(initially));
            button.setOnAction(e -> pick(button, choice));
            getChildren().add(button);
        }
        chosen.addListener((o, was, is) -> select(is));
        // Arrow keys select without acting; and one is always chosen.
        group.selectedToggleProperty()
                .addListener(
                        (o, was, is) -> {
                            int at = is == null ? -1 : group.getToggles().indexOf(is);
                            if (!selecting && at >= 0) {
                                chosen.set(choices.get(at));
                            } else if (!selecting && was != null) {
                                was.setSelected(true);
                            }
                        });
    }

    /// The same as tabs over a line.
    public static <T> Segmented<T> tabs(List<T> choices, T initially, Function<T, String> words) {
        return new Segmented<>(choices, initially, words, "tabs", "tab-i");
    }

    /// What is chosen.
    public ObjectProperty<T> chosen() {
        return chosen;
    }

    private void pick(ToggleButton button, T choice) {
        button.setSelected(true);
        chosen.set(choice);
    }

    /// Shows a choice; none of these when it is another.
    private void select(T choice) {
        selecting = true;
        group.getToggles().forEach(t -> t.setSelected(choice.equals(t.getUserData())));
        selecting = false;
    }
}
