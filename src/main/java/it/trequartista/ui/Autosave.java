package it.trequartista.ui;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Fields that save themselves: 400 ms after the last key, on leaving the field, and when the shell
/// leaves the page or closes the window. A value is given to `save` once, and only when it changed.
///
/// Whoever is typing while another computer changes the same field writes from the older view, so
/// neither text covers the other; who is not typing sees the new one: see [FieldView].
public final class Autosave {
    private static final Duration QUIET = Duration.millis(400);

    private final Map<TextInputControl, Runnable> waiting = new LinkedHashMap<>();

    /// Watches a field whose text is now what is on the disk. Call [Watched#show] instead of
    /// `setText` when the disk has something new.
    public Watched watch(TextInputControl field, Consumer<String> save) {
        return new Watched(field, save);
    }

    /// Whether what was typed in a field is not on the disk yet: then undoing is the field's own.
    public boolean isUnsaved(TextInputControl field) {
        return field.isUndoable()
                && (waiting.containsKey(field) || !field.getProperties().containsKey(this));
    }

    /// Saves everything that waits, now.
    public void flush() {
        new ArrayList<>(waiting.values()).forEach(Runnable::run);
    }

    /// A watched field.
    public final class Watched {
        private final TextInputControl field;
        private final FieldView<String> view;
        private final PauseTransition clock = new PauseTransition(QUIET);

        private Watched(TextInputControl field, Consumer<String> save) {
            this.field = field;
            this.view = new FieldView<>(this::draw, save);
            view.show(text());
            field.getProperties().put(Autosave.this, true);
            clock.setOnFinished(e -> saveNow());
            field.textProperty().addListener(o -> changed());
            field.focusedProperty()
                    .addListener(
                            (o, was, is) -> {
                                if (!is) {
                                    saveNow();
                                }
                            });
            var _ = view.heldWhile(this::isTyped, field.focusedProperty());
        }

        /// Shows what the disk has, unless the user is typing here. Blanks at the ends, which the
        /// disk leaves out, stay while the user is here: the next word follows them.
        public void show(String text) {
            boolean here = field.isFocused() && view.shown().isPresent();
            if (isTyped() || !here || !text().strip().equals(text.strip())) {
                view.show(text);
            }
        }

        /// True while what is typed is not on the disk.
        public boolean isTyped() {
            return waiting.containsKey(field);
        }

        /// Another record is shown here from now on.
        public void forget() {
            view.forget();
        }

        private void draw(String text) {
            String before = text();
            if (!before.equals(text)) {
                int caret = caret(before, text, field.getCaretPosition());
                field.setText(text);
                field.positionCaret(caret);
            }
        }

        /// The same place between the same letters: what changed before it moves it.
        private static int caret(String before, String after, int caret) {
            int shorter = Math.min(before.length(), after.length());
            int same = 0;
            while (same < shorter && before.charAt(same) == after.charAt(same)) {
                same++;
            }
            int end = 0;
            while (end < shorter - same
                    && before.charAt(before.length() - 1 - end)
                            == after.charAt(after.length() - 1 - end)) {
                end++;
            }
            return caret <= same || caret < before.length() - end
                    ? Math.min(caret, after.length())
                    : caret + after.length() - before.length();
        }

        private void changed() {
            if (view.shown().equals(Optional.of(text()))) {
                waiting.remove(field);
                clock.stop();
            } else {
                waiting.put(field, this::saveNow);
                clock.playFromStart();
            }
        }

        private void saveNow() {
            clock.stop();
            waiting.remove(field);
            view.pick(text());
        }

        private String text() {
            String text = field.getText();
            return text == null ? "" : text;
        }
    }
}
