package it.trequartista.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// A small state: a word and, because colour is never alone, usually an icon.
public final class Chip extends Label {
    /// What its colour says.
    public enum Tone {
        /// Nothing special.
        PLAIN,
        /// Look here.
        ACCENT,
        /// Good.
        OK,
        /// Take care.
        WARN,
        /// Act.
        BAD,
        /// Only an outline.
        OUT
    }

    /// A chip with a word.
    public Chip(String text, Tone tone) {
        this(text, null, tone);
    }

    /// A chip with an icon and a word.
    public Chip(String text, @Nullable Icon icon, Tone tone) {
        super(text);
        getStyleClass().addAll("chip", tone.name().toLowerCase(Locale.ROOT));
        if (icon != null) {
            setGraphic(Icons.of(icon));
        }
        setMinWidth(Region.USE_PREF_SIZE);
    }
}
