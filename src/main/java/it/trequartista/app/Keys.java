package it.trequartista.app;

import it.trequartista.ui.Autosave;
import it.trequartista.ui.Command;

import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Turns keys into commands: combinations anywhere, single letters and `G` then a letter only while
/// nobody is typing.
final class Keys {
    static final String UNDO = "Shortcut+Z";
    static final String REDO = "Shortcut+Shift+Z / Shortcut+Y";
    private static final String OR = " / ";
    private static final long THEN = 1500;

    private final Supplier<List<Command>> commands;
    private final Autosave autosave;
    private long goAt;

    Keys(Supplier<List<Command>> commands, Autosave autosave) {
        this.commands = commands;
        this.autosave = autosave;
    }

    /// Listens to a scene until the returned action is run.
    Runnable listen(Scene scene) {
        javafx.event.EventHandler<KeyEvent> handler = this::pressed;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, handler);
        return () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
    }

    /// How keys are written for people: `Ctrl K`, `G T`.
    static String written(String keys) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return keys.replace("Shortcut", mac ? "⌘" : "Ctrl")
                .replace("+", " ")
                .replace("LEFT", "←")
                .replace("RIGHT", "→")
                .replace("PLUS", "+")
                .replace("MINUS", "−")
                .replace("DIGIT", "")
                .replace("COMMA", ",")
                .replace("SPACE", "Space");
    }

    private void pressed(KeyEvent event) {
        boolean typing =
                event.getTarget() instanceof TextInputControl
                        || event.getTarget() instanceof ComboBoxBase<?>;
        boolean plain =
                !event.isShortcutDown()
                        && !event.isAltDown()
                        && !event.isControlDown()
                        && !event.isMetaDown();
        if (plain && !typing && event.getCode().isLetterKey()) {
            letter(event);
            return;
        }
        if (event.getTarget() instanceof TextInputControl field && fieldFirst(field, event)) {
            event.consume();
            return;
        }
        for (Command command : commands.get()) {
            if (command.shortcut().contains("+") || command.shortcut().startsWith("F")) {
                if (matches(command.shortcut(), event) && command.enabled().getAsBoolean()) {
                    event.consume();
                    command.run().run();
                    return;
                }
            }
        }
    }

    /// What was typed and is in no step yet is taken back, and done again, in the field itself.
    private boolean fieldFirst(TextInputControl field, KeyEvent event) {
        if (matches(UNDO, event) && autosave.isUnsaved(field)) {
            field.undo();
            return true;
        }
        if (matches(REDO, event) && field.isRedoable()) {
            field.redo();
            return true;
        }
        return false;
    }

    private void letter(KeyEvent event) {
        String letter = event.getCode().getName().toUpperCase(Locale.ROOT);
        long now = System.nanoTime() / 1_000_000;
        boolean second = now - goAt < THEN;
        goAt = 0;
        if (!second && letter.equals("G")) {
            goAt = now;
            event.consume();
            return;
        }
        String wanted = second ? "G " + letter : letter;
        for (Command command : commands.get()) {
            if (command.shortcut().equals(wanted) && command.enabled().getAsBoolean()) {
                event.consume();
                command.run().run();
                return;
            }
        }
    }

    private static boolean matches(String shortcut, KeyEvent event) {
        try {
            return Stream.of(shortcut.split(OR, -1))
                    .anyMatch(keys -> KeyCombination.valueOf(keys).match(event));
        } catch (IllegalArgumentException notKeys) {
            return false;
        }
    }
}
