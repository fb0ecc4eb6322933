package it.trequartista.ui;

import it.trequartista.kernel.Seen;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a field shows of the file, and what had been seen of the file when it was shown: what the
/// user writes or chooses there is written from that view, so that it does not cover what came in
/// from another computer meanwhile.
///
/// While the user is at it (typing, or before an open list or calendar) the field and its view stay
/// as they are. What came is drawn as soon as the user is done without having changed anything.
///
/// @param <T> what is shown
public final class FieldView<T> {
    private final Consumer<T> draw;
    private final Consumer<T> save;
    private BooleanSupplier held = () -> false;
    private Optional<T> shown = Optional.empty();
    private Optional<Seen> seen = Seen.read().map(Seen::copy);
    private Optional<Runnable> waiting = Optional.empty();
    private boolean drawing;

    /// A field that draws and writes.
    public FieldView(Consumer<T> draw, Consumer<T> save) {
        this.draw = draw;
        this.save = save;
    }

    /// One of several choices in a box.
    public static <T> FieldView<T> of(ComboBox<T> box, Consumer<T> save) {
        return of(box, now -> box.getItems(), save);
    }

    /// The same, where what may be chosen depends on what is.
    public static <T> FieldView<T> of(
            ComboBox<T> box, Function<T, List<T>> choices, Consumer<T> save) {
        var view =
                new FieldView<T>(
                        now -> {
                            var all = choices.apply(now);
                            if (!box.getItems().equals(all)) {
                                box.getItems().setAll(all);
                            }
                            box.setValue(now);
                        },
                        save);
        box.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                view.pick(is);
                            }
                        });
        return view.heldWhile(box::isShowing, box.showingProperty());
    }

    /// Yes or no.
    public static FieldView<Boolean> of(CheckBox box, Consumer<Boolean> save) {
        var view = new FieldView<>(box::setSelected, save);
        box.selectedProperty().addListener((o, was, is) -> view.pick(is));
        return view;
    }

    /// Says when the user is at it.
    ///
    /// @param ends what changes when the user is done
    public FieldView<T> heldWhile(BooleanSupplier busy, ObservableValue<?>... ends) {
        held = busy;
        for (ObservableValue<?> end : ends) {
            end.addListener((o, was, is) -> release());
        }
        return this;
    }

    /// True while the user is at it.
    public boolean isHeld() {
        return held.getAsBoolean();
    }

    /// What it shows, if anything yet.
    public Optional<T> shown() {
        return shown;
    }

    /// Shows what the file has. Where that is what it showed, nothing new was to be seen.
    public void show(T value) {
        if (isHeld()) {
            var read = Seen.read();
            waiting =
                    Optional.of(
                            () ->
                                    read.ifPresentOrElse(
                                            s -> s.showing(() -> show(value)), () -> show(value)));
            return;
        }
        waiting = Optional.empty();
        boolean same = shown.equals(Optional.of(value));
        shown = Optional.of(value);
        redraw();
        if (!same || seen.isEmpty()) {
            seen = Seen.read().map(Seen::copy).or(() -> seen);
        }
    }

    /// Draws what came while the user was at it.
    private void release() {
        if (!isHeld()) {
            waiting.ifPresent(Runnable::run);
        }
    }

    /// Draws what it shows again: for a control that lost it.
    public void redraw() {
        drawing = true;
        shown.ifPresent(draw);
        drawing = false;
    }

    /// Another record is shown from now on: what was seen of this one does not count for it.
    public void forget() {
        shown = Optional.empty();
        seen = Optional.empty();
        waiting = Optional.empty();
    }

    /// Writes what the user chose, once. What is drawn is no choice.
    public void pick(T value) {
        if (!drawing && !shown.equals(Optional.of(value))) {
            shown = Optional.of(value);
            waiting = Optional.empty();
            write(() -> save.accept(value));
        }
    }

    /// Writes something else from this view.
    public void write(Runnable change) {
        seen.ifPresentOrElse(s -> s.writing(change), change);
    }
}
