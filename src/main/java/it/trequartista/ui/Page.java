package it.trequartista.ui;

import it.trequartista.kernel.Place;

import javafx.scene.Node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /// The record open in this page, when the place does not name it.
    default Optional<Place> record() {
        return Optional.empty();
    }

    /// Takes files dropped upon the window; false when it has no use for any.
    default boolean take(List<Path> files) {
        return false;
    }

    /// Takes text pasted or dropped upon the window; false when it has no use for it.
    default boolean take(String text) {
        return false;
    }

    /// A page that is only a node.
    static Page of(Node root) {
        return () -> root;
    }
}
