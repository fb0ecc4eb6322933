package it.trequartista.app;

import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.store.History;
import it.trequartista.ui.Background;
import it.trequartista.ui.Toasts;
import it.trequartista.ui.Undo;
import it.trequartista.ui.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Takes steps back and does them again, and says so: one way for keys, buttons, palette, toasts
/// and the history.
final class Undoing implements Undo, AutoCloseable {
    private final History history;
    private final StepNames names;
    private final Background background;
    private final Words words;
    private final Toasts toasts;
    private final Background.Lane lane;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(Optional.empty(), Optional.empty()));

    /// What Undo and Redo would do, by name.
    record Shown(Optional<String> undo, Optional<String> redo) {}

    private record Turned(History.Turned what, String name) {}

    Undoing(Db db, Background background, Words words, Toasts toasts) {
        this.history = db.history();
        this.names = new StepNames(db, words.texts());
        this.background = background;
        this.words = words;
        this.toasts = toasts;
        this.lane = background.lane();
        this.stopWatching = db.onCommit(tables -> background.onScreen(this::refresh));
        refresh();
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What steps and values are called.
    StepNames names() {
        return names;
    }

    /// Takes the last step back.
    void undo(Runnable then) {
        turn(history::undo, "app.undone", then);
    }

    @Override
    public void undo(StepId step, Runnable then) {
        turn(() -> Optional.of(history.undo(step.n())), "app.undone", then);
    }

    /// Does again what was taken back last.
    void redo() {
        turn(history::redo, "app.redone", () -> {});
    }

    private void turn(Callable<Optional<History.Turned>> act, String key, Runnable then) {
        background.save(
                () -> act.call().map(t -> new Turned(t, names.of(t.step()))),
                done ->
                        done.ifPresentOrElse(
                                turned -> {
                                    say(turned, key);
                                    refresh();
                                    then.run();
                                },
                                () -> toasts.tell(this, words.texts().get(key + "Nothing"))),
                problem -> {
                    toasts.tell(this, words.texts().get(problem));
                    refresh();
                });
    }

    private void say(Turned turned, String key) {
        var step = turned.what().step();
        toasts.drop(new StepId(step.n()));
        int kept = turned.what().kept();
        String text =
                kept == 0
                        ? words.texts().get(key, turned.name())
                        : words.texts().get(key + "Kept", turned.name(), kept);
        var back =
                step.undone()
                        ? new Toasts.Act(words.texts().get("app.redo"), this::redo)
                        : new Toasts.Act(
                                words.texts().get("app.undo"),
                                () -> undo(new StepId(step.n()), () -> {}));
        toasts.tell(this, text, back);
    }

    private void refresh() {
        lane.run(
                () -> new Shown(history.toUndo().map(names::of), history.toRedo().map(names::of)),
                shown::set,
                problem -> {});
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
    }
}
