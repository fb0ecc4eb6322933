package it.trequartista.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Words on a page.
public final class Labels {
    private Labels() {}

    /// On one line, in style classes.
    public static Label of(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// Over as many lines as they need, all of them shown.
    public static Label wrapped(String text, String... classes) {
        var label = of(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
