package it.trequartista.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

import java.util.Locale;

/// The initials of a name on a calm colour that is always the same for that name.
public final class Avatar extends Label {
    private static final int COLOURS = 7;

    /// An avatar of 30 px, or `av-24`, `av-44` by style class.
    public Avatar(String name, String... classes) {
        getStyleClass().add("av");
        getStyleClass().addAll(classes);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        show(name);
    }

    /// Shows another name, for rows that are reused.
    public void show(String name) {
        setText(initials(name));
        getStyleClass().removeIf(c -> c.startsWith("av-c"));
        getStyleClass().add("av-c" + Math.floorMod(name.hashCode(), COLOURS));
        setAccessibleText(name);
    }

    /// At most two initials: of the first and the last word that begins with a letter.
    static String initials(String name) {
        var letters = new StringBuilder();
        String[] words = name.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            boolean ends = i == 0 || i == words.length - 1;
            if (ends && !words[i].isEmpty()) {
                letters.appendCodePoint(words[i].codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
