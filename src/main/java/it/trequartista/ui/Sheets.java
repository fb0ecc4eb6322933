package it.trequartista.ui;

import it.trequartista.kernel.Texts;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/// Modal cards inside the window: palette, forms, the rare question. Escape or a click beside
/// closes the topmost and gives the focus back to where it was; Tab stays inside.
public final class Sheets {
    private record Open(StackPane scrim, @Nullable Node before, Runnable closed) {}

    private final StackPane root = new StackPane();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Texts texts;

    /// Sheets in a language.
    public Sheets(Texts texts) {
        this.texts = texts;
        root.setPickOnBounds(false);
        root.visibleProperty().bind(Bindings.isNotEmpty(root.getChildren()));
        root.managedProperty().bind(root.visibleProperty());
    }

    /// The layer to lay over a window.
    public Region root() {
        return root;
    }

    /// True while a sheet is open.
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /// Shows a card; `closed` runs when it is gone, however that came about.
    public void show(Region card, Runnable closed) {
        show(card, Pos.CENTER, closed);
    }

    /// Shows a card in the middle.
    public void show(Region card) {
        show(card, () -> {});
    }

    /// Shows a card somewhere.
    public void show(Region card, Pos where, Runnable closed) {
        var scene = root.getScene();
        Node before = scene == null ? null : scene.getFocusOwner();
        var scrim = new StackPane(card);
        scrim.getStyleClass().add("scrim");
        scrim.setFocusTraversable(false);
        StackPane.setAlignment(card, where);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        scrim.setOnMousePressed(
                e -> {
                    if (scrim.equals(e.getTarget())) {
                        close();
                    }
                });
        scrim.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        e.consume();
                        close();
                    }
                });
        open.push(new Open(scrim, before, closed));
        root.getChildren().add(scrim);
        if (scene != null) {
            Platform.requestNextPulse();
            keepFocusInside(scrim, card);
            focusFirst(card);
        }
    }

    /// Closes the topmost sheet, if there is one.
    public void close() {
        if (open.isEmpty()) {
            return;
        }
        var top = open.pop();
        root.getChildren().remove(top.scrim());
        if (top.before() != null && top.before().getScene() != null) {
            top.before().requestFocus();
        }
        top.closed().run();
    }

    /// Tells something that needs no answer.
    public void tell(String title, String sentence) {
        var ok = Buttons.primary(texts.get("ui.understood"), null, this::close);
        show(card(title, Labels.wrapped(sentence, "para", "muted"), ok));
    }

    /// Asks before something that cannot be undone. The verb is on the button.
    public void ask(String title, String sentence, String verb, Runnable act) {
        var yes =
                Buttons.primary(
                        verb,
                        null,
                        () -> {
                            close();
                            act.run();
                        });
        form(title, Labels.wrapped(sentence, "para", "muted"), yes);
    }

    /// Asks for something: beside the acts stands a button that does none of them.
    public void form(String title, Node content, Node... acts) {
        var buttons = Stream.concat(Stream.of(cancel()), Stream.of(acts)).toArray(Node[]::new);
        show(card(title, content, buttons));
    }

    /// The button that closes the topmost sheet and does nothing else.
    public Button cancel() {
        return Buttons.plain(texts.get("ui.cancel"), null, this::close);
    }

    /// A card with a title, a content and buttons at its foot.
    public VBox card(String title, Node content, Node... buttons) {
        var head = new Label(title);
        head.getStyleClass().add("title");
        head.setWrapText(true);
        var foot = new HBox(buttons);
        foot.getStyleClass().add("foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        var card = new VBox(head, content, foot);
        card.getStyleClass().add("modal-card");
        VBox.setVgrow(content, javafx.scene.layout.Priority.ALWAYS);
        return card;
    }

    private static void keepFocusInside(StackPane scrim, Region card) {
        var scene = scrim.getScene();
        scene.focusOwnerProperty()
                .subscribe(
                        owner -> {
                            boolean topmost =
                                    scrim.getParent() instanceof StackPane layer
                                            && scrim.equals(layer.getChildren().getLast());
                            if (topmost && owner != null && !inside(owner, scrim)) {
                                Platform.requestNextPulse();
                                focusFirst(card);
                            }
                        });
    }

    private static boolean inside(Node node, Node ancestor) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (focusFirst(child)) {
                    return true;
                }
            }
        }
        return false;
    }
}
