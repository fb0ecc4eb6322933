package it.trequartista.app;

import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// What the user should know of the open file, over its pages until it is dealt with: a bar each,
/// with the acts that answer it. It takes neither the focus nor the page away.
final class Notices {
    private final VBox root = new VBox();

    /// One of them.
    ///
    /// @param about what; there is one bar about each thing
    /// @param icon before the words
    /// @param tone `accent` or `warn`
    /// @param sentence that says it
    record Notice(String about, Icon icon, String tone, String sentence) {}

    Notices() {
        root.getStyleClass().add("notices");
        root.setFillWidth(true);
        settle();
    }

    Node root() {
        return root;
    }

    /// Says something in place of what was said about the same; what says the same stays, and keeps
    /// the focus it may have.
    void show(Notice notice, List<? extends Node> acts) {
        int at = index(notice.about());
        if (at >= 0 && notice.equals(root.getChildren().get(at).getUserData())) {
            return;
        }
        var bar = bar(notice, acts);
        if (at < 0) {
            root.getChildren().add(bar);
        } else {
            root.getChildren().set(at, bar);
        }
        settle();
    }

    /// There is nothing more to say about it.
    void drop(String about) {
        int at = index(about);
        if (at >= 0) {
            root.getChildren().remove(at);
            settle();
        }
    }

    private int index(String about) {
        for (int i = 0; i < root.getChildren().size(); i++) {
            if (root.getChildren().get(i).getUserData() instanceof Notice n
                    && n.about().equals(about)) {
                return i;
            }
        }
        return -1;
    }

    private void settle() {
        root.setVisible(!root.getChildren().isEmpty());
        root.setManaged(root.isVisible());
    }

    private static Node bar(Notice notice, List<? extends Node> acts) {
        Label words = Labels.wrapped(notice.sentence());
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getChildren().addAll(acts);
        buttons.setMinWidth(HBox.USE_PREF_SIZE);
        var bar = new HBox(Icons.of(notice.icon()), words, buttons);
        bar.getStyleClass().addAll("message-bar", notice.tone());
        bar.setAccessibleRole(AccessibleRole.TEXT);
        bar.setAccessibleText(notice.sentence());
        bar.setUserData(notice);
        return bar;
    }
}
