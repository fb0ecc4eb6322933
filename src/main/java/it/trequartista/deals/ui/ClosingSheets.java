package it.trequartista.deals.ui;

import it.trequartista.deals.Keeper;
import it.trequartista.deals.Loss;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// What is asked when a deal closes: which keeper stopped it, or how it was won.
final class ClosingSheets {
    private ClosingSheets() {}

    static void lost(Desk desk, Consumer<Loss> lose) {
        var group = new ToggleGroup();
        var choices = new VBox();
        choices.getStyleClass().add("choices");
        for (Keeper keeper : Keeper.values()) {
            var radio = new RadioButton(desk.texts().get("deals.keeper", keeper));
            radio.setToggleGroup(group);
            radio.setUserData(keeper);
            choices.getChildren().add(radio);
        }
        var reason = FieldBox.above(desk.text("deals.lossReason"), new TextField());
        choices.getChildren().add(reason);
        var act =
                Buttons.primary(
                        desk.text("deals.markLost"),
                        null,
                        () -> {
                            desk.sheets().close();
                            lose.accept(
                                    new Loss(
                                            (Keeper) group.getSelectedToggle().getUserData(),
                                            reason.field().getText().strip()));
                        });
        act.setDefaultButton(true);
        act.disableProperty().bind(group.selectedToggleProperty().isNull());
        desk.sheets().form(desk.text("deals.whoStopped"), choices, act);
    }

    static void won(Desk desk, Runnable open, Runnable win) {
        var say = Labels.wrapped(desk.text("deals.wonBy"), "para", "muted");
        var anyway =
                Buttons.plain(
                        desk.text("deals.winAnyway"),
                        null,
                        () -> {
                            desk.sheets().close();
                            win.run();
                        });
        var go =
                Buttons.primary(
                        desk.text("deals.openItsOffers"),
                        Icon.FILE_TEXT,
                        () -> {
                            desk.sheets().close();
                            open.run();
                        });
        desk.sheets().form(desk.text("deals.wonTitle"), say, anyway, go);
    }
}
