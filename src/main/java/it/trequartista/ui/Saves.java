package it.trequartista.ui;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Time;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Writes what is changed on a screen, one after the other, and knows whether it is on the disk.
public final class Saves {
    private final Background background;
    private final Time time;
    private final Consumer<Problem> failed;
    private final ReadOnlyObjectWrapper<SavedState> state =
            new ReadOnlyObjectWrapper<>(new SavedState.Untouched());

    /// Of a screen.
    ///
    /// @param failed hears what could not be written
    public Saves(Background background, Time time, Consumer<Problem> failed) {
        this.background = background;
        this.time = time;
        this.failed = failed;
    }

    /// Whether what is on the screen is on the disk.
    public ReadOnlyObjectProperty<SavedState> state() {
        return state.getReadOnlyProperty();
    }

    /// Writes, then does something on the screen with what came of it.
    public <T extends @Nullable Object> void save(Callable<T> change, Consumer<T> then) {
        state.set(new SavedState.Saving());
        background.save(
                change,
                result -> {
                    state.set(new SavedState.Saved(time.now()));
                    then.accept(result);
                },
                problem -> {
                    state.set(new SavedState.NotSaved(problem));
                    failed.accept(problem);
                });
    }

    /// Writes, then does something on the screen.
    public void save(Runnable change, Runnable then) {
        save(
                () -> {
                    change.run();
                    return true;
                },
                done -> then.run());
    }

    /// Writes.
    public void save(Runnable change) {
        save(change, () -> {});
    }
}
