package it.trequartista.offers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.documents.PdfChecks;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Place;
import it.trequartista.offers.OfferFile;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.OfferStarts;
import it.trequartista.offers.OfferState;
import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The editor in a window: from the deal to the file on the disk.
class OfferPageTest {
    @TempDir Path folder;
    @AutoClose private OfferFile file;
    private OfferId id;

    @BeforeEach
    void open() {
        file = new OfferFile(folder);
        id = file.offers().create(file.deal());
    }

    private Showing show(Locale language, Theme.Look look) throws Exception {
        return new Showing(
                language,
                look,
                file.db().time(),
                desk ->
                        new OfferView(
                                new OfferModel(
                                        file.offers(),
                                        new OfferStarts(file.db(), file.offers()),
                                        id,
                                        desk.background(),
                                        desk::say),
                                desk),
                1000,
                1000);
    }

    @Test
    void anOfferIsWrittenIssuedAndClosed() throws Exception {
        try (var window = show(Locale.ITALIAN, Theme.Look.LIGHT)) {
            window.clickOn("Aggiungi voce");
            window.settle();
            window.write("Sito web");
            type(window, "Quantità", "2");
            type(window, "Prezzo", "1234,5");
            save(window);
            assertThat(words(window)).contains("2.469,00");
            var line = file.offers().get(id).lines().getFirst();
            assertThat(line.name()).isEqualTo("Sito web");
            window.shot("offer-draft-light-it");
            window.clickOn("Emetti");
            window.settle();
            assertThat(state()).isEqualTo(OfferState.ISSUED);
            assertThat(words(window)).contains("Segna come inviata", "2026-001");
            assertThat(all(window, OfferPageTest::editable)).isEmpty();
            window.clickOn("Segna come inviata");
            window.clickOn("Per PEC");
            window.type(KeyCode.ENTER);
            window.settle();
            assertThat(state()).isEqualTo(OfferState.SENT);
            window.clickOn("Registra accettazione");
            assertThat(window.places()).containsExactly(new Place.Accept(id));
            window.shot("offer-sent-light-it");
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void anOfferInALanguageOfAnotherProgramIsShown() throws Exception {
        file.db()
                .run(
                        h -> {
                            int _ =
                                    h.execute(
                                            "UPDATE offer SET language = 'de' WHERE id = ?",
                                            id.value());
                        });
        try (var window = show(Locale.ITALIAN, Theme.Look.LIGHT)) {
            assertThat(words(window)).contains("tedesco");
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() throws Exception {
        try (var window = show(Locale.ENGLISH, Theme.Look.DARK)) {
            window.clickOn("Issue");
            window.settle();
            assertThat(words(window))
                    .contains(
                            "There is nothing to sell yet: add at least one item before you"
                                    + " issue the offer.");
            type(window, "Price", "twelve");
            save(window);
            assertThat(words(window)).contains("“twelve” is not a number: write it again.");
            type(window, "Discount %", "120");
            save(window);
            assertThat(words(window)).contains("A percentage is between 0 and 100: correct it.");
            window.shot("offer-wrong-dark-en");
            assertThat(file.offers().get(id).lines().getFirst().unitPrice().signum()).isZero();
            assertThat(state()).isEqualTo(OfferState.DRAFT);
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void linesMoveByKeyboardAndEnterAddsOneBelow() throws Exception {
        long _ = file.offers().addLine(id, OfferFile.line("Uno", "1", "1"), null);
        long _ = file.offers().addLine(id, OfferFile.line("Due", "1", "2"), null);
        try (var window = show(Locale.ITALIAN, Theme.Look.LIGHT)) {
            focus(window, "Due");
            window.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
            window.settle();
            assertThat(names()).containsExactly("Due", "Uno");
            assertThat(owner(window)).isEqualTo("Due");
            window.type(KeyCode.ENTER);
            window.settle();
            window.write("Tre");
            save(window);
            assertThat(names()).containsExactly("Due", "Tre", "Uno");
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void aLineIsDraggedByItsHandle() throws Exception {
        for (String name : List.of("Uno", "Due", "Tre")) {
            long _ = file.offers().addLine(id, OfferFile.line(name, "1", "1"), null);
        }
        try (var window = show(Locale.ITALIAN, Theme.Look.LIGHT)) {
            var handles = handles(window);
            var last = handles.getLast().localToScene(handles.getLast().getBoundsInLocal());
            var first = handles.getFirst().localToScene(handles.getFirst().getBoundsInLocal());
            double by = last.getCenterY() - first.getCenterY();
            window.drag(handles.getFirst()).moveBy(0, by / 2).moveBy(0, by / 2 + 4).drop();
            window.settle();
            assertThat(names()).containsExactly("Due", "Tre", "Uno");
            handles = handles(window);
            window.drag(handles.get(1)).moveBy(0, -20).moveBy(0, -60).drop();
            window.settle();
            assertThat(names()).containsExactly("Tre", "Due", "Uno");
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void theCustomerIsChosenByKeyboard() throws Exception {
        id = file.offers().create();
        try (var window = show(Locale.ITALIAN, Theme.Look.LIGHT)) {
            window.interact(() -> field(window, "Cliente").requestFocus());
            window.write("galli");
            window.settle();
            window.type(KeyCode.ENTER);
            window.settle();
            assertThat(file.offers().customer(file.offers().get(id)).name())
                    .isEqualTo("Officine Galli Srl");
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void thePdfGoesWhereTheModelIsTold() throws Exception {
        long _ = file.offers().addLine(id, OfferFile.line("Uno", "1", "1"), null);
        var model =
                new OfferModel(
                        file.offers(),
                        new OfferStarts(file.db(), file.offers()),
                        id,
                        it.trequartista.ui.Background.direct(),
                        problem -> {});
        Path target = folder.resolve("Offerta.pdf");
        Files.writeString(target, "vecchio");
        model.export(target);
        PdfChecks.assertArchivalAndAccessible(Files.readAllBytes(target));
        model.close();
    }

    @Test
    void everyControlHasAName() throws Exception {
        long _ = file.offers().addLine(id, OfferFile.line("Uno", "1", "1"), null);
        try (var window = show(Locale.ENGLISH, Theme.Look.LIGHT)) {
            assertThat(all(window, Node::isFocusTraversable))
                    .filteredOn(n -> n instanceof TextInputControl)
                    .filteredOn(n -> n.getAccessibleText() == null)
                    .filteredOn(n -> !(n.getParent() instanceof javafx.scene.control.DatePicker))
                    .isEmpty();
        }
    }

    private OfferState state() {
        return file.offers().get(id).state(file.db().time().today());
    }

    private List<String> names() {
        return file.offers().get(id).lines().stream().map(OfferLine::name).toList();
    }

    private static List<Node> all(Showing window, Predicate<Node> which) {
        return List.copyOf(window.lookup(which).<Node>queryAll());
    }

    private static List<Node> handles(Showing window) {
        return all(window, n -> n.getStyleClass().contains("line-handle"));
    }

    private static boolean editable(Node node) {
        return node instanceof TextInputControl field && field.isEditable() && field.isVisible();
    }

    private static void type(Showing window, String name, String text) {
        window.interact(() -> field(window, name).requestFocus());
        window.write(text);
    }

    private static void save(Showing window) throws Exception {
        window.interact(() -> window.desk().autosave().flush());
        window.settle();
    }

    private static TextField field(Showing window, String name) {
        return window.lookup(
                        (Node n) -> n instanceof TextField && name.equals(n.getAccessibleText()))
                .query();
    }

    private static void focus(Showing window, String text) {
        window.interact(
                () ->
                        window.lookup(
                                        (Node n) ->
                                                n instanceof TextField f
                                                        && text.equals(f.getText()))
                                .query()
                                .requestFocus());
    }

    private static String owner(Showing window) {
        return window.root().getScene().getFocusOwner() instanceof TextField field
                ? field.getText()
                : "";
    }

    private static List<String> words(Showing window) {
        return all(window, n -> n instanceof Labeled && n.isVisible()).stream()
                .map(n -> ((Labeled) n).getText())
                .toList();
    }
}
