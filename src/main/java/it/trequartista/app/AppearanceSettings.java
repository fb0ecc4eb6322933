package it.trequartista.app;

import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Segmented;
import it.trequartista.ui.Theme;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/// Theme, text size, language: each takes effect at once.
final class AppearanceSettings {
    private final Desk desk;
    private final Machine machine;
    private final VBox root = new VBox(22);

    AppearanceSettings(App app) {
        this.desk = app.desk();
        this.machine = app.machine();
        var head = new Label(desk.text("app.theme"));
        head.getStyleClass().add("strong");
        root.getChildren()
                .addAll(
                        new VBox(8, head, themes()),
                        SettingsPage.setting(desk, "app.textSize", size()),
                        SettingsPage.setting(desk, "app.language", language()));
    }

    Node root() {
        return root;
    }

    private Node themes() {
        var group = new ToggleGroup();
        var box = new HBox(12);
        for (Theme.Look look : Theme.Look.values()) {
            var words = desk.texts().get("app.look.name", look);
            var option = new ToggleButton();
            option.setGraphic(new VBox(10, swatch(look), named(words, option)));
            option.getStyleClass().setAll("toggle-button", "option");
            option.setToggleGroup(group);
            option.setSelected(machine.theme().look() == look);
            option.setAccessibleText(words);
            option.setOnAction(
                    e -> {
                        option.setSelected(true);
                        machine.look(look);
                    });
            box.getChildren().add(option);
        }
        return box;
    }

    private static Node named(String words, ToggleButton option) {
        var label = new Label(words);
        option.selectedProperty()
                .subscribe(
                        chosen ->
                                label.setGraphic(
                                        chosen
                                                ? Icons.of(Icon.CHECK_CIRCLE, "ic-accent")
                                                : Icons.of(Icon.CIRCLE)));
        return label;
    }

    private static Node swatch(Theme.Look look) {
        var left = new Region();
        var right = new Region();
        left.getStyleClass().add(look == Theme.Look.DARK ? "swatch-dark" : "swatch-light");
        right.getStyleClass().add(look == Theme.Look.LIGHT ? "swatch-light" : "swatch-dark");
        var box = new HBox(left, right);
        box.getStyleClass().add("swatch");
        return box;
    }

    private Node size() {
        var slider = new Slider(Theme.SMALLEST, Theme.LARGEST, machine.theme().zoom());
        slider.setBlockIncrement(10);
        slider.setAccessibleText(desk.text("app.textSize"));
        slider.setPrefWidth(228);
        var figure = new Label(desk.text("app.percent", machine.theme().zoom()));
        figure.getStyleClass().add("medium");
        figure.setMinWidth(44);
        slider.valueProperty()
                .subscribe(
                        v ->
                                figure.setText(
                                        desk.text(
                                                "app.percent",
                                                Math.round(v.doubleValue() / 10) * 10)));
        slider.valueChangingProperty()
                .subscribe(
                        changing -> {
                            if (!changing) {
                                machine.zoom(tens(slider));
                            }
                        });
        slider.setOnKeyReleased(e -> machine.zoom(tens(slider)));
        var box = new HBox(12, slider, figure);
        box.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return box;
    }

    private static int tens(Slider slider) {
        return (int) Math.round(slider.getValue() / 10) * 10;
    }

    private Node language() {
        var choice =
                new Segmented<>(
                        List.of("it", "en"),
                        machine.settings().now().appearance().language(),
                        l -> desk.text("app.languageName." + l.toUpperCase(Locale.ROOT)));
        choice.chosen()
                .addListener(
                        (o, was, is) ->
                                desk.go().run("app.language." + is.toUpperCase(Locale.ROOT)));
        return choice;
    }
}
