package it.trequartista.contracts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contracts.Studio;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/// The closing as a user does it, in a window: the yes, the contract, its number, its signatures.
class ClosingStoryTest {
    @TempDir Path folder;
    @AutoClose private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    private Showing contracts(Theme.Look look) throws Exception {
        return new Showing(
                Locale.ITALIAN,
                look,
                studio.db.time(),
                desk -> new ContractsPage(desk, studio.contracts, studio.offers));
    }

    private Showing contract(ContractId id) throws Exception {
        return new Showing(
                Locale.ITALIAN,
                Theme.Look.LIGHT,
                studio.db.time(),
                desk -> new ContractPage(desk, studio.contracts, id));
    }

    /// Presses the button of those words; of several the topmost, in a sheet.
    private static void press(Showing window, String words) throws Exception {
        var named = new ArrayList<Node>(window.lookup(words).queryAll());
        window.interact(() -> button(named.getLast()).fire());
        window.settle();
    }

    private static ButtonBase button(Node node) {
        Node at = node;
        while (!(at instanceof ButtonBase)) {
            at = at.getParent();
        }
        return (ButtonBase) at;
    }

    private static void type(Showing window, String name, String text) {
        window.interact(
                () ->
                        window.lookup(
                                        (Node n) ->
                                                n instanceof TextInputControl
                                                        && name.equals(n.getAccessibleText()))
                                .<TextInputControl>query()
                                .setText(text));
    }

    private static boolean says(Showing window, String words) {
        return window.lookup(
                        (Node n) ->
                                n instanceof Label l
                                        && l.isVisible()
                                        && l.getText().contains(words))
                .tryQuery()
                .isPresent();
    }

    @Test
    void aYesBecomesASignedContract() throws Exception {
        studio.sent();
        ContractId id;
        try (var window = contracts(Theme.Look.LIGHT)) {
            press(window, "Registra un'accettazione");
            window.shot("accept-light");
            press(window, "Registra l'accettazione");
            assertThat(says(window, "Aggiungi il file che prova l'accettazione")).isTrue();
            type(window, "Nota: che cosa è stato detto o visto", "Al telefono: procediamo");
            press(window, "Registra l'accettazione");
            assertThat(window.places()).hasSize(1);
            id = ((Place.Contract) window.places().getFirst()).id();
            assertThat(window.crashes()).isEmpty();
        }
        try (var window = contract(id)) {
            window.shot("contract-draft-light");
            press(window, "Emetti il contratto");
            press(window, "Emetti il contratto");
            assertThat(studio.contracts.get(id).issued()).isPresent();
            press(window, "Segna come inviato alla firma");
            press(window, "Firma del cliente");
            window.shot("sign-light");
            press(window, "Registra la firma");
            press(window, "Firma tua");
            press(window, "Registra la firma");
            assertThat(studio.contracts.get(id).state().isSigned()).isTrue();
            assertThat(says(window, "Firmato dal cliente: Anna Riva")).isTrue();
            window.shot("contract-signed-light");
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void aLineLeftOutSaysWhatTheLawMakesOfIt() throws Exception {
        studio.sent();
        try (var window = contracts(Theme.Look.DARK)) {
            press(window, "Registra un'accettazione");
            var first = window.lookup((Node n) -> n instanceof CheckBox).<CheckBox>queryAll();
            window.interact(() -> first.iterator().next().setSelected(false));
            assertThat(says(window, "nuova proposta")).isTrue();
            window.shot("accept-part-dark");
            type(window, "Nota: che cosa è stato detto o visto", "Solo i biglietti");
            press(window, "Registra l'accettazione");
            assertThat(says(window, "non resta nessuna riga")).isTrue();
            assertThat(studio.contracts.all()).isEmpty();
        }
    }
}
