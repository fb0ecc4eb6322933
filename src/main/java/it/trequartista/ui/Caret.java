package it.trequartista.ui;

import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;

/// Puts the caret where one goes on typing.
public final class Caret {
    private Caret() {}

    /// Into a field, now or as soon as it is in the window: a card that was just opened has its
    /// fields there a pulse later.
    public static void into(TextInputControl field, Background background) {
        if (field.getScene() != null) {
            field.requestFocus();
            return;
        }
        var once = new Subscription[1];
        once[0] =
                field.sceneProperty()
                        .subscribe(
                                (was, now) -> {
                                    once[0].unsubscribe();
                                    background.onScreen(field::requestFocus);
                                });
    }
}
