package it.trequartista.app;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

import java.util.ArrayList;
import java.util.List;

/// Walks a scene and finds what can be focused and has no name for a screen reader.
final class Walk {
    private Walk() {}

    static List<String> nameless(Node root) {
        var found = new ArrayList<String>();
        walk(root, found);
        return found;
    }

    private static void walk(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !named(node)) {
            found.add(node.getClass().getSimpleName() + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    private static boolean named(Node node) {
        String own = node.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return true;
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null) {
            return true;
        }
        return !(node instanceof TextInputControl)
                && node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text
                && !text.isBlank();
    }
}
