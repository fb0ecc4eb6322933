package it.trequartista.ui;

import it.trequartista.kernel.Place;

import javafx.scene.Node;

import java.nio.file.Path;
import java.util.List;

/// What the shell shows for a place.
public interface Page {
    /// What is drawn, always the same node.
    Node root();

    /// Called when the page is left: stop watching, save what is unsaved.
    default void close() {}

    /// What can be done while this page is shown.
    default List<Command> commands() {
        return List.of();
    }

    /// Shows another place inside this page (a person beside the list); false when it cannot and
    /// the shell must make a new page.
    default boolean show(Place place) {
        return false;
    }

    /// Takes files dropped upon the window; false when it has no use for any.
    default boolean take(List<Path> files) {
        return false;
    }

    /// A page that is only a node.
    static Page of(Node root) {
        return () -> root;
    }
}
