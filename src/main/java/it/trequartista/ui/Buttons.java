package it.trequartista.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// Buttons say the act. One primary button per view.
public final class Buttons {
    private Buttons() {}

    /// The one main act of a view.
    public static Button primary(String text, @Nullable Icon icon, Runnable act) {
        return button(text, icon, act, "primary");
    }

    /// An ordinary act.
    public static Button plain(String text, @Nullable Icon icon, Runnable act) {
        return button(text, icon, act);
    }

    /// An act that stays in the background until one points at it.
    public static Button quiet(String text, @Nullable Icon icon, Runnable act) {
        return button(text, icon, act, "quiet");
    }

    /// An act that takes something away.
    public static Button danger(String text, @Nullable Icon icon, Runnable act) {
        return button(text, icon, act, "danger");
    }

    /// A bordered square with an icon; its words are tooltip and accessible text.
    public static Button icon(String text, Icon icon, Runnable act) {
        return pictured(text, icon, act, "icon");
    }

    /// A square with an icon and no border.
    public static Button quietIcon(String text, Icon icon, Runnable act) {
        return pictured(text, icon, act, "icon", "quiet");
    }

    /// Words that lead somewhere.
    public static Hyperlink link(String text, Runnable act) {
        var link = new Hyperlink(text);
        link.setOnAction(e -> act.run());
        return link;
    }

    /// The "…" of a record: further acts behind one button.
    public static MenuButton more(String text, MenuItem... items) {
        var menu = new MenuButton("", Icons.of(Icon.MORE_HORIZONTAL), items);
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.getStyleClass().addAll("icon", "more");
        name(menu, text);
        return menu;
    }

    /// An item of a menu.
    public static MenuItem item(String text, @Nullable Icon icon, Runnable act) {
        var item = new MenuItem(text);
        if (icon != null) {
            item.setGraphic(Icons.of(icon));
        }
        item.setOnAction(e -> act.run());
        return item;
    }

    /// The item of a record's menu that leads to the values its fields have had.
    public static MenuItem history(Desk desk) {
        return item(desk.text("ui.history"), Icon.CLOCK, () -> desk.go().run("app.recordHistory"));
    }

    private static Button pictured(String text, Icon icon, Runnable act, String... classes) {
        var button = button("", icon, act, classes);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        name(button, text);
        return button;
    }

    /// Gives a button without words of its own another name.
    public static void rename(Control button, String text) {
        button.setAccessibleText(text);
        if (button.getTooltip() != null) {
            button.getTooltip().setText(text);
        }
    }

    /// The tooltip, a window with a scene of its own, is made when the button is first pointed at.
    private static void name(Control control, String text) {
        control.setAccessibleText(text);
        control.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                e -> {
                    if (control.getTooltip() == null) {
                        control.setTooltip(new Tooltip(control.getAccessibleText()));
                    }
                });
    }

    private static Button button(
            String text, @Nullable Icon icon, Runnable act, String... classes) {
        var button = new Button(text);
        if (icon != null) {
            button.setGraphic(Icons.of(icon));
        }
        button.getStyleClass().addAll(classes);
        button.setOnAction(e -> act.run());
        button.setMnemonicParsing(false);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }
}
