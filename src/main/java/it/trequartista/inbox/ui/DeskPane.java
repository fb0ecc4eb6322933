package it.trequartista.inbox.ui;

import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.PagePane;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// The list of what came in, beside what is open of it or what was imported.
final class DeskPane {
    private final DeskList list;
    private final ConversationPane conversation;
    private final StackPane beside = new StackPane();
    private final PagePane root;

    DeskPane(DeskModel model, Desk desk) {
        this.list = new DeskList(model, desk);
        this.conversation = new ConversationPane(model, desk);
        this.root = new PagePane(desk.memory(), "inbox", list.root(), beside, null);
    }

    Region root() {
        return root;
    }

    List<Command> commands() {
        return conversation.commands();
    }

    /// Draws beside the list what is open, or something else.
    void beside(Node other) {
        beside.getChildren().setAll(other);
    }

    void besideOpen() {
        if (!beside.getChildren().contains(conversation.root())) {
            beside.getChildren().setAll(conversation.root());
        }
    }

    void focus() {
        list.focus();
    }
}
