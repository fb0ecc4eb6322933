package it.trequartista.app;

import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The arrows that take the last step back and do it again; they say which step that is, and why
/// they cannot when they cannot.
final class UndoButtons {
    private final Desk desk;
    private final Button undo;
    private final Button redo;
    private final HBox root;

    UndoButtons(Shell shell) {
        this.desk = shell.app().desk();
        this.undo = arrow(Icon.CORNER_UP_LEFT, shell::undo);
        this.redo = arrow(Icon.CORNER_UP_RIGHT, shell::redo);
        undo.setId("undo");
        redo.setId("redo");
        this.root = new HBox(holder(undo), holder(redo));
        shell.app().undoing().shown().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void show(Undoing.Shown shown) {
        undo.setDisable(shown.undo().isEmpty());
        redo.setDisable(shown.redo().isEmpty());
        Buttons.rename(
                undo,
                shown.undo()
                        .map(step -> desk.text("app.undoStep", step))
                        .orElse(desk.text("app.undoneNothing")));
        Buttons.rename(
                redo,
                shown.redo()
                        .map(step -> desk.text("app.redoStep", step))
                        .orElse(desk.text("app.redoneNothing")));
    }

    private static Button arrow(Icon icon, Runnable act) {
        var button = Buttons.quietIcon("", icon, act);
        button.setFocusTraversable(true);
        return button;
    }

    /// A disabled button hears no mouse: what is around it tells why it is disabled.
    private static StackPane holder(Button button) {
        var holder = new StackPane(button);
        var tip = new Tooltip[1];
        holder.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                e -> {
                    if (tip[0] == null) {
                        tip[0] = new Tooltip();
                        tip[0].textProperty().bind(button.accessibleTextProperty());
                        Tooltip.install(holder, tip[0]);
                    }
                });
        return holder;
    }
}
