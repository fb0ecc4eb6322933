package it.trequartista.app;

import it.trequartista.documents.Press;
import it.trequartista.documents.Preview;
import it.trequartista.ui.Background;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import java.nio.file.Path;

/// Makes the first offer as quick as the next: some time after the first page stands, behind all
/// other work, a document nobody sees is printed and drawn. The first of a process takes many times
/// as long as the second. So is the first line that is captured.
final class WarmUp {
    private static final Duration AFTER = Duration.seconds(2);

    private final PauseTransition clock = new PauseTransition(AFTER);

    /// Begins to wait.
    ///
    /// @param folder of this machine's settings, where the list of its fonts is kept
    /// @param words reads those of the capture line
    WarmUp(Background background, Press press, Path folder, Runnable words) {
        clock.setOnFinished(
                e ->
                        background.idle(
                                () -> {
                                    words.run();
                                    Preview.cacheIn(folder);
                                    press.warm();
                                }));
        clock.play();
    }

    /// Gives it up, unless it has begun.
    void close() {
        clock.stop();
    }
}
