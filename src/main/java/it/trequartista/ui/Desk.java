package it.trequartista.ui;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;

/// Everything a view needs from the window it stands in.
///
/// @param words texts, formats, time
/// @param background slow work
/// @param go other places
/// @param overlays toasts, sheets, file dialogs
/// @param keeping autosave, remembered widths, the steps that can be taken back
public record Desk(
        Words words, Background background, Navigator go, Overlays overlays, Keeping keeping) {
    /// What is kept without being asked.
    ///
    /// @param autosave fields that save themselves
    /// @param memory widths and choices of this machine
    /// @param undo what was done, to be taken back
    /// @param badges marks at fields of which there is something to know
    public record Keeping(Autosave autosave, Memory memory, Undo undo, Badges badges) {}

    /// Sentences.
    public Texts texts() {
        return words.texts();
    }

    /// A sentence.
    public String text(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /// Money, numbers, dates.
    public Formats formats() {
        return words.formats();
    }

    /// Now, today, the zone.
    public Time time() {
        return words.time();
    }

    /// Short news.
    public Toasts toasts() {
        return overlays.toasts();
    }

    /// Modal cards.
    public Sheets sheets() {
        return overlays.sheets();
    }

    /// File dialogs.
    public FileDoor files() {
        return overlays.files();
    }

    /// Fields that save themselves.
    public Autosave autosave() {
        return keeping.autosave();
    }

    /// Widths and choices of this machine.
    public Memory memory() {
        return keeping.memory();
    }

    /// Marks at fields.
    public Badges badges() {
        return keeping.badges();
    }

    /// Says what was done and offers to take it back.
    public void done(String text, StepId step) {
        done(text, step, () -> {});
    }

    /// The same, going on from there once it is taken back.
    public void done(String text, StepId step, Runnable undone) {
        if (step.isNothing()) {
            toasts().show(text);
        } else {
            toasts().tell(
                            step,
                            text,
                            new Toasts.Act(
                                    text("ui.undo"), () -> keeping.undo().undo(step, undone)));
        }
    }

    /// Says a problem as a toast: for work whose place on the screen is gone.
    public void say(Problem problem) {
        toasts().show(texts().get(problem));
    }
}
