package it.trequartista.offers.ui;

import it.trequartista.offers.SentBy;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// What is asked before something is recorded for good.
final class OfferSheets {
    private static final String LAST = "offers.sentBy";

    private OfferSheets() {}

    /// Asks how an offer went out; the way used last is chosen.
    static void sent(Desk desk, Consumer<SentBy> record) {
        var group = new ToggleGroup();
        var choices = new VBox();
        choices.getStyleClass().add("choices");
        String last = desk.memory().word(LAST, SentBy.EMAIL.name());
        for (SentBy way : SentBy.values()) {
            var radio = new RadioButton(desk.texts().get("offers.sentBy", way));
            radio.setToggleGroup(group);
            radio.setUserData(way);
            radio.setSelected(way.name().equals(last));
            choices.getChildren().add(radio);
        }
        Runnable act =
                () -> {
                    if (group.getSelectedToggle().getUserData() instanceof SentBy way) {
                        desk.memory().keep(LAST, way.name());
                        record.accept(way);
                    }
                };
        var go = go(desk, "offers.send", Icon.SEND, act);
        onEnter(choices, go);
        desk.sheets().form(desk.text("offers.howSent"), choices, go);
    }

    /// Enter on a choice is the act itself: a radio button would keep the key.
    static void onEnter(Node choices, Button go) {
        choices.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        e.consume();
                        go.fire();
                    }
                });
    }

    /// Asks why the customer said no.
    static void declined(Desk desk, Consumer<String> record) {
        reason(desk, "offers.decline", "offers.declineWhy", record);
    }

    /// Asks why the seller takes an offer back.
    static void withdrawn(Desk desk, Consumer<String> record) {
        reason(desk, "offers.withdraw", "offers.withdrawWhy", record);
    }

    private static void reason(Desk desk, String key, String why, Consumer<String> record) {
        var box = FieldBox.above(desk.text(why), new TextField());
        var say = Labels.wrapped(desk.text(key + "Say"), "para", "muted");
        var content = new VBox(12, say, box);
        var go = go(desk, key, null, () -> record.accept(box.field().getText().strip()));
        desk.sheets().form(desk.text(key + "Title"), content, go);
        box.field().requestFocus();
    }

    private static Button go(
            Desk desk, String key, @org.jspecify.annotations.Nullable Icon icon, Runnable act) {
        var go =
                Buttons.primary(
                        desk.text(key),
                        icon,
                        () -> {
                            desk.sheets().close();
                            act.run();
                        });
        go.setDefaultButton(true);
        return go;
    }
}
