package it.trequartista.app;

import it.trequartista.kernel.Place;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// Files dropped anywhere on the window. The part of a page they fall upon may take them; then the
/// page itself; the rest goes to the Inbox, which says what it cannot read.
final class Drops {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private Drops() {}

    static void onto(Node root, Shell shell) {
        root.addEventHandler(DragEvent.DRAG_OVER, e -> over(e, root));
        root.addEventHandler(
                DragEvent.DRAG_EXITED_TARGET, e -> root.pseudoClassStateChanged(DROPPING, false));
        root.addEventHandler(DragEvent.DRAG_DROPPED, e -> dropped(e, root, shell));
    }

    private static void over(DragEvent event, Node root) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    private static void dropped(DragEvent event, Node root, Shell shell) {
        root.pseudoClassStateChanged(DROPPING, false);
        if (event.getDragboard().hasFiles()) {
            take(event.getDragboard().getFiles().stream().map(File::toPath).toList(), shell);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    static void take(List<Path> files, Shell shell) {
        boolean taken = shell.page().map(p -> p.take(files)).orElse(false);
        if (!taken) {
            shell.to(new Place.Inbox());
            boolean _ = shell.page().map(p -> p.take(files)).orElse(false);
        }
    }
}
