package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.People;
import it.trequartista.contracts.Contracts;
import it.trequartista.deals.Deals;
import it.trequartista.deals.StageKind;
import it.trequartista.documents.PdfChecks;
import it.trequartista.documents.Press;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.FileDoor;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole sentence in the window, by hand: a new file, who one is, a content that goes out, a
/// list that comes in, a touch, a deal, an offer as PDF, its yes, the contract, both signatures;
/// then the file is closed and everything is there.
class WindowStoryTest {
    @TempDir private Path folder;
    private final List<Throwable> crashes = new ArrayList<>();
    private final Time time = Time.ofThisMachine();

    @Test
    void theWholeSentenceIsWalkedInTheWindow() throws Exception {
        FxToolkit.registerPrimaryStage();
        Path file = folder.resolve("La mia attività.trequartista");
        Path list = folder.resolve("fiera.csv");
        Path pdf = folder.resolve("offerta.pdf");
        Files.writeString(
                list,
                "Nome;Cognome;Azienda;E-mail\n"
                        + "Anna;Riva;Cantina Montelupo;anna@montelupo.example\n");
        var window =
                OnScreen.get(
                        () -> {
                            var stage = new Stage();
                            stage.setWidth(1000);
                            stage.setHeight(1000);
                            var made = new MainWindow(stage, folder.resolve("home"), time);
                            made.onCrash(crashes::add);
                            made.catchEverything();
                            made.answerFilesWith(new Answers(list, file, pdf));
                            made.show();
                            return made;
                        });
        var hand = new Hand(window);
        try {
            hand.settle();
            hand.press("Nuovo file");
            seller(window, hand);
            content(hand);
            contact(window, hand);
            offer(hand, pdf);
            close(hand);
            OnScreen.run(window::closeFile);
            hand.settle();
            assertThat(hand.words()).contains("La mia attività");
        } finally {
            OnScreen.run(window::close);
            OnScreen.run(() -> window.scene().getWindow().hide());
        }
        assertThat(crashes).isEmpty();
        check(file);
    }

    private static void seller(MainWindow window, Hand hand) throws Exception {
        OnScreen.run(() -> window.to(new Place.Settings()));
        hand.settle();
        hand.press("La tua attività");
        hand.type("Nome dell'attività", "Studio Ferri");
        hand.type("Il tuo nome", "Giulia Ferri");
        hand.type("Partita IVA", "01234567897");
    }

    private static void content(Hand hand) throws Exception {
        hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        hand.type("Titolo", "Come nasce un marchio");
        hand.type("Testo in Markdown", "Si comincia da *una domanda*.", KeyCode.ESCAPE);
        hand.keys(KeyCode.CONTROL, KeyCode.I);
        hand.choose("Aggiungi una pubblicazione", "LinkedIn");
        hand.press("Segna come uscito oggi");
        hand.press("Chiudi");
    }

    private static void contact(MainWindow window, Hand hand) throws Exception {
        OnScreen.run(() -> window.to(new Place.Inbox()));
        hand.settle();
        hand.press("Importa…");
        hand.press("Importa una riga");
        OnScreen.run(() -> window.to(new Place.Contacts()));
        hand.settle();
        assertThat(hand.words()).contains("Anna Riva", "Cantina Montelupo");
        hand.type("Annota un contatto o scrivi una nota…", "Chiede un preventivo", KeyCode.ENTER);
        assertThat(hand.words()).contains("Chiede un preventivo");
        hand.press("Nuova opportunità");
    }

    private static void offer(Hand hand, Path pdf) throws Exception {
        hand.press("Nuova offerta");
        hand.type("Oggetto", "Marchio");
        hand.press("Aggiungi voce");
        hand.type("Voce", "Marchio e manuale");
        hand.type("Prezzo", "1234,565");
        assertThat(hand.words()).contains("1.506,18");
        hand.press("Emetti");
        hand.press("Esporta PDF");
        PdfChecks.assertArchivalAndAccessible(Files.readAllBytes(pdf));
        hand.press("Segna come inviata");
        hand.press("Per e-mail");
        hand.keys(KeyCode.ENTER);
    }

    private static void close(Hand hand) throws Exception {
        hand.press("Registra accettazione");
        hand.type("Nota: che cosa è stato detto o visto", "Al telefono: procediamo");
        hand.press("Registra l'accettazione");
        hand.press("Emetti il contratto");
        hand.press("Emetti il contratto");
        hand.press("Segna come inviato alla firma");
        hand.press("Firma del cliente");
        hand.press("Registra la firma");
        hand.press("Firma tua");
        hand.press("Registra la firma");
    }

    private void check(Path file) {
        try (var db = Db.open(file, time)) {
            assertThat(db.check()).isEmpty();
            assertThat(new People(db).filter("riva")).hasSize(1);
            var contracts = new Contracts(db, new Press());
            var id = contracts.all().getFirst().id();
            var signed = contracts.get(id);
            assertThat(signed.state().isSigned()).isTrue();
            assertThat(PdfChecks.text(contracts.pdf(id))).contains("Cantina Montelupo", "1.506,18");
            var deals = new Deals(db);
            var pipeline = deals.pipeline();
            assertThat(pipeline.stages()).anyMatch(s -> s.kind() == StageKind.WON);
        }
    }

    /// Answers the file dialogs.
    private record Answers(Path list, Path file, Path pdf) implements FileDoor {
        @Override
        public Optional<Path> open(String title, Kind... kinds) {
            return Optional.of(list);
        }

        @Override
        public Optional<Path> save(String title, Path suggestion, Kind... kinds) {
            return Optional.of(suggestion.toString().endsWith(".pdf") ? pdf : file);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }
}
