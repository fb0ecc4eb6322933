package it.trequartista.contracts.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Where a form says, in place, why an act was refused. Takes no room while there is nothing to
/// say.
final class Refusal extends Label {
    Refusal() {
        getStyleClass().addAll("small", "bad-ink", "para");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        say("");
    }

    /// Says a sentence; "" for nothing.
    void say(String sentence) {
        setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
    }
}
