package it.trequartista.ui;

import javafx.beans.value.ObservableValue;

import java.util.function.Consumer;

/// Tells what the user picks from what a drawing sets: controls report both alike.
public final class Drawing {
    private boolean on;

    /// Draws.
    public void run(Runnable drawing) {
        on = true;
        drawing.run();
        on = false;
    }

    /// Acts on every value the user picks; that nothing is picked any more is not told.
    public <T> void picked(ObservableValue<T> value, Consumer<T> act) {
        value.addListener(
                (o, was, is) -> {
                    if (!on && is != null) {
                        act.accept(is);
                    }
                });
    }
}
