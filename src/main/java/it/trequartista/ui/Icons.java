package it.trequartista.ui;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Calm line icons. Size and colour come from style classes: `ic14`, `ic20`, `ic28`, and
/// `ic-accent`, `ic-ok`, `ic-warn`, `ic-bad`, `ic-ink3`, `ic-on`.
public final class Icons {
    private Icons() {}

    /// An icon of 16 px, or as the classes say.
    public static FontIcon of(Icon icon, String... classes) {
        var node = new FontIcon(Feather.valueOf(icon.name()));
        node.getStyleClass().addAll(classes);
        return node;
    }
}
