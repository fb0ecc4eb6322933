package it.trequartista.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// "Saved 09:41", as text and icon.
public final class SavedLabel extends Label {
    /// Follows a state.
    public SavedLabel(Words words, ObservableValue<? extends SavedState> state) {
        getStyleClass().addAll("small", "saved-label");
        setMinWidth(USE_PREF_SIZE);
        state.subscribe(s -> show(words, s));
    }

    private void show(Words words, SavedState state) {
        switch (state) {
            case SavedState.Untouched u -> say("", null);
            case SavedState.Saving s -> say(words.texts().get("ui.saving"), Icon.MORE_HORIZONTAL);
            case SavedState.Saved s ->
                    say(
                            words.texts()
                                    .get(
                                            "ui.saved",
                                            words.formats().hour(s.at(), words.time().zone())),
                            Icon.CHECK);
            case SavedState.NotSaved n -> say(words.texts().get(n.problem()), Icon.ALERT_CIRCLE);
        }
        getStyleClass().removeAll("bad-ink", "muted");
        getStyleClass().add(state instanceof SavedState.NotSaved ? "bad-ink" : "muted");
    }

    private void say(String text, @org.jspecify.annotations.Nullable Icon icon) {
        setText(text);
        if (icon == null) {
            setGraphic(null);
        } else {
            setGraphic(
                    Icons.of(
                            icon,
                            "ic14",
                            icon == Icon.CHECK
                                    ? "ic-ok"
                                    : icon == Icon.ALERT_CIRCLE ? "ic-bad" : "ic-ink3"));
        }
    }
}
