package it.trequartista.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

/// What the disk has never gets between the user and the next letter.
class AutosaveTest extends FxRobot {
    private TextField field;
    private final List<String> saved = new ArrayList<>();
    private final Autosave autosave = new Autosave();
    private Autosave.Watched watched;

    @BeforeEach
    void show() throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            field = new TextField();
                            stage.setScene(new Scene(new VBox(field, new TextField()), 960, 800));
                            stage.show();
                            watched = autosave.watch(field, saved::add);
                            field.requestFocus();
                        })
                .get();
    }

    @Test
    void whoPausesAfterAWordGoesOnWhereTheyWere() {
        write("Prepare ");
        interact(autosave::flush);
        interact(() -> watched.show("Prepare"));
        write("the offer");
        assertThat(field.getText()).isEqualTo("Prepare the offer");
    }

    @Test
    void somethingNewFromElsewhereLeavesTheCaretWhereItIs() throws Exception {
        interact(() -> watched.show("One two"));
        interact(() -> field.positionCaret(3));
        interact(() -> watched.show("One two three"));
        assertThat(field.getText()).isEqualTo("One two three");
        assertThat(field.getCaretPosition()).isEqualTo(3);
    }
}
