package it.trequartista.app;

import it.trequartista.kernel.Place;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// Files dropped anywhere on the window. The part of a page they fall upon may take them; then the
/// page itself; the rest goes to the Inbox, which says what it cannot read.
final class Drops {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private Drops() {}

    static void onto(Node root, Shell shell) {
        root.addEventHandler(DragEvent.DRAG_OVER, e -> over(e, root));
        root.addEventHandler(
                DragEvent.DRAG_EXITED_TARGET, e -> root.pseudoClassStateChanged(DROPPING, false));
        root.addEventHandler(DragEvent.DRAG_DROPPED, e -> dropped(e, root, shell));
        root.addEventHandler(KeyEvent.KEY_PRESSED, e -> pasted(e, shell));
    }

    private static void over(DragEvent event, Node root) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
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
        } else if (event.getDragboard().hasString()) {
            take(event.getDragboard().getString(), shell);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// Pasted where nobody is typing: a field would have taken it.
    private static void pasted(KeyEvent event, Shell shell) {
        if (!PASTE.match(event) || event.getTarget() instanceof TextInputControl) {
            return;
        }
        var board = Clipboard.getSystemClipboard();
        if (board.hasFiles()) {
            take(board.getFiles().stream().map(File::toPath).toList(), shell);
            event.consume();
        } else if (board.hasString()) {
            take(board.getString(), shell);
            event.consume();
        }
    }

    private static void take(String text, Shell shell) {
        if (!text.isBlank() && shell.page().filter(p -> p.take(text)).isEmpty()) {
            shell.to(new Place.Inbox());
            boolean _ = shell.page().map(p -> p.take(text)).orElse(false);
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
