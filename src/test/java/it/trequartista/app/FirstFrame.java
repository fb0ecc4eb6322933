package it.trequartista.app;

import it.trequartista.kernel.Place;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A process of its own that shows a window, says `frame` once what it is for was drawn, and ends.
/// Without arguments the window is empty; with a file and a folder for settings it is the program
/// with the contacts of that file.
public final class FirstFrame {
    private static final int GIVE_UP = 1800;

    private FirstFrame() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            Platform.startup(FirstFrame::empty);
        } else {
            var ahead = Start.Ahead.of(Path.of(args[1]), List.of(args[0]));
            Platform.startup(
                    () -> {
                        var window = ahead.show(new Place.Contacts());
                        sayOnce(window.scene(), () -> hasRows(window.scene()));
                    });
        }
    }

    /// The least a JavaFX program can show.
    private static void empty() {
        var stage = new Stage();
        stage.setScene(new Scene(new StackPane(new Label("empty")), 1280, 820));
        stage.show();
        sayOnce(stage.getScene(), () -> true);
    }

    private static boolean hasRows(Scene scene) {
        return scene.getRoot().lookupAll(".list-cell").stream()
                .anyMatch(
                        node ->
                                node instanceof ListCell<?> cell
                                        && !cell.isEmpty()
                                        && cell.lookup(".label") instanceof Label label
                                        && !label.getText().isBlank());
    }

    /// Looks after each layout, and says it when the pulse that drew this layout is over.
    private static void sayOnce(Scene scene, BooleanSupplier there) {
        boolean[] drawn = new boolean[1];
        scene.addPostLayoutPulseListener(() -> drawn[0] = drawn[0] || there.getAsBoolean());
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (drawn[0] || pulses++ > GIVE_UP) {
                    System.out.println(drawn[0] ? "frame" : "nothing to see");
                    System.out.flush();
                    System.exit(0);
                }
            }
        }.start();
    }
}
