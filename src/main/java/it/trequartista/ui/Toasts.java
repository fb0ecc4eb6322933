package it.trequartista.ui;

import it.trequartista.kernel.Texts;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Short news at the bottom centre: one line, at most three, eight seconds; pointing at one or
/// focusing it stops its clock. Never for something that must be acted upon.
public final class Toasts {
    private static final int MOST = 3;
    private static final Duration SHOWN = Duration.seconds(8);

    private final VBox root = new VBox();
    private final Texts texts;

    /// Toasts in a language.
    public Toasts(Texts texts) {
        this.texts = texts;
        root.getStyleClass().add("toasts");
        root.setAlignment(Pos.BOTTOM_CENTER);
        root.setPickOnBounds(false);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// The layer to lay over a window, aligned to its bottom.
    public Region root() {
        return root;
    }

    /// Says something in place of what was said before about the same.
    ///
    /// @param about what it is about, by which [#drop] finds it
    public void tell(Object about, String text, Act... acts) {
        drop(about);
        show(text, acts);
        root.getChildren().getLast().setUserData(about);
    }

    /// Takes away what was said about something.
    public void drop(Object about) {
        root.getChildren().removeIf(toast -> about.equals(toast.getUserData()));
    }

    /// What may follow: "Open".
    ///
    /// @param words on the button
    /// @param run does it
    public record Act(String words, Runnable run) {}

    /// Says that something happened and offers what may follow.
    public void show(String text, Act... acts) {
        var holder = new HBox();
        var toast = add(text, holder);
        for (Act act : acts) {
            var button =
                    Buttons.quiet(
                            act.words(),
                            null,
                            () -> {
                                root.getChildren().remove(toast);
                                act.run().run();
                            });
            button.getStyleClass().add("undo");
            holder.getChildren().add(button);
        }
    }

    private HBox add(String text, HBox acts) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var toast = new HBox();
        toast.getStyleClass().add("toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(text);
        var close =
                Buttons.quietIcon(
                        texts.get("ui.close"), Icon.X, () -> root.getChildren().remove(toast));
        close.getStyleClass().add("sm");
        acts.setAlignment(Pos.CENTER);
        toast.getChildren().addAll(label, acts, close);
        while (root.getChildren().size() >= MOST) {
            root.getChildren().removeFirst();
        }
        root.getChildren().add(toast);
        root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        var clock = new PauseTransition(SHOWN);
        clock.setOnFinished(e -> root.getChildren().remove(toast));
        Runnable watched =
                () -> {
                    if (toast.isHover() || toast.isFocusWithin()) {
                        clock.stop();
                    } else {
                        clock.playFromStart();
                    }
                };
        toast.hoverProperty().addListener(o -> watched.run());
        toast.focusWithinProperty().addListener(o -> watched.run());
        clock.play();
        return toast;
    }
}
