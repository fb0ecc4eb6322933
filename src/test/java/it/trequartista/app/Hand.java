package it.trequartista.app;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A user at the window: presses what has words on it, types into what has a name, reads.
final class Hand {
    private final FxRobot robot = new FxRobot();
    private final MainWindow window;

    Hand(MainWindow window) {
        this.window = window;
    }

    /// Presses the last thing on top with these words on it.
    void press(String words) throws Exception {
        var found = all(n -> n instanceof Labeled l && words.equals(l.getText()) && seen(n));
        if (found.isEmpty()) {
            throw new AssertionError("nothing says “" + words + "”; there is " + words());
        }
        Node last = found.stream().reduce((a, b) -> b).orElseThrow();
        var button = button(last);
        if (button != null) {
            robot.interact(button::fire);
        } else {
            robot.clickOn(last);
        }
        settle();
    }

    /// Chooses from the menu under a button.
    void choose(String menu, String words) throws Exception {
        var item =
                all(n -> n instanceof MenuButton m && menu.equals(m.getText()) && seen(n)).stream()
                        .flatMap(m -> ((MenuButton) m).getItems().stream())
                        .filter(i -> words.equals(i.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no “" + words + "” in " + menu));
        robot.interact(item::fire);
        settle();
    }

    /// Types into the field of a name, in place of what is there, and leaves it.
    void type(String name, String text) throws Exception {
        type(name, text, KeyCode.TAB);
    }

    /// Types into the field of a name and ends with a key.
    void type(String name, String text, KeyCode end) throws Exception {
        var field = field(name);
        robot.interact(
                () -> {
                    field.requestFocus();
                    field.selectAll();
                });
        robot.write(text);
        settle();
        robot.type(end);
        settle();
    }

    /// The field of a name.
    TextInputControl field(String name) {
        var fields = all(n -> n instanceof TextInputControl t && named(t, name) && seen(n));
        if (fields.isEmpty()) {
            throw new AssertionError("no field “" + name + "”; there is " + words());
        }
        return (TextInputControl) fields.iterator().next();
    }

    /// Presses keys together.
    void keys(KeyCode... together) throws Exception {
        robot.push(together);
        settle();
    }

    /// Everything that is written on the window.
    String words() {
        var words = new LinkedHashSet<String>();
        all(n -> n instanceof Labeled && seen(n)).forEach(n -> words.add(((Labeled) n).getText()));
        all(n -> n instanceof TextInputControl && seen(n))
                .forEach(n -> words.add("[" + n.getAccessibleText() + "]"));
        return words.stream()
                .filter(w -> w != null && !w.isBlank())
                .collect(Collectors.joining(" | "));
    }

    void settle() throws Exception {
        for (int i = 0; i < 4; i++) {
            window.machine().background().settle();
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private Set<Node> all(Predicate<Node> wanted) {
        return robot.from(window.scene().getRoot()).lookup(wanted::test).queryAll();
    }

    private static boolean named(TextInputControl field, String name) {
        return name.equals(field.getAccessibleText()) || name.equals(field.getPromptText());
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled();
    }

    private static ButtonBase button(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ButtonBase button) {
                return button;
            }
        }
        return null;
    }
}
