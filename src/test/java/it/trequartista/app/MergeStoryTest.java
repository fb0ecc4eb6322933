package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;
import it.trequartista.ui.FileDoor;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A copy of the open file that went its own way, merged in the window.
class MergeStoryTest extends AtTheWindow {
    private Path copy;
    private Path chosen;
    private PersonId anna;

    @BeforeEach
    void twoCopies() throws Exception {
        Path file = folder.resolve("Attività.trequartista");
        copy = Files.createDirectory(folder.resolve("portatile")).resolve("Copia.trequartista");
        try (var db = Db.create(file, time)) {
            anna = new People(db).create(NewPerson.named("Anna", "Riva"));
        }
        Files.copy(file, copy);
        try (var db = Db.open(copy, time)) {
            new People(db).edit(anna, PersonField.NOTES, "dal portatile");
            var _ = new People(db).create(NewPerson.named("Carla", "Neri"));
        }
        try (var db = Db.open(file, time)) {
            new People(db).edit(anna, PersonField.NOTES, "dalla scrivania");
        }
        chosen = copy;
        open(file, made -> made.answerFilesWith(new Chosen()));
        go(new Place.Settings());
        hand.press("Dati");
    }

    @Test
    void whatWouldComeIsShownAndThenMerged() throws Exception {
        hand.press("Unisci una copia…");
        assertThat(hand.words())
                .contains("Unisci «Copia.trequartista»")
                .contains("arriverebbero: 2. Schede nuove: 1. Cambiate: 1. Conflitti nuovi: 1.")
                .contains("Anna Riva | Note", "Carla Neri | scheda nuova");
        assertThat(OnScreen.get(() -> window.scene().getFocusOwner()))
                .isInstanceOf(ListView.class)
                .extracting(n -> n.getAccessibleText())
                .isEqualTo("Schede che cambierebbero");
        hand.keys(KeyCode.ESCAPE);
        assertThat(hand.words()).doesNotContain("Unisci «");
        assertThat(people()).isEqualTo(1);
        hand.press("Unisci una copia…");
        hand.press("Unisci");
        assertThat(people()).isEqualTo(2);
        assertThat(backups()).hasSize(1);
        assertThat(hand.words())
                .contains("Modifiche unite: 2.", backups().getFirst().getFileName().toString())
                .contains("Conflitti | 1");
        hand.press("Un conflitto da guardare");
        assertThat(hand.words()).contains("Valori scritti nello stesso momento", "Anna Riva");
    }

    @Test
    void aCopyThatBringsOnlyAttachmentsIsMergedToo() throws Exception {
        byte[] paper = {1, 2, 3};
        var db = file();
        db.run(
                h ->
                        h.execute(
                                """
                                INSERT INTO attachment (id, name, size, sha256, content)
                                VALUES (7, 'a.pdf', 3, ?, ?)
                                """,
                                Sha256.of(paper),
                                paper));
        chosen = folder.resolve("intera.trequartista");
        db.copyTo(chosen);
        // As a row whose file has not come through the folder yet.
        db.ingest(
                p -> {
                    int _ = p.run("UPDATE attachment SET content = NULL");
                    return Set.of("attachment");
                });
        hand.press("Unisci una copia…");
        assertThat(hand.words())
                .contains("Allegati il cui contenuto ha solo la copia: 1.")
                .doesNotContain("Modifiche che arriverebbero");
        hand.press("Unisci");
        assertThat(hand.words()).contains("Allegati arrivati: 1.");
        assertThat(db.<byte[]>read(MergeStoryTest::content)).isEqualTo(paper);
        assertThat(backups()).isEmpty();
    }

    private static byte[] content(Handle handle) {
        return handle.createQuery("SELECT content FROM attachment").mapTo(byte[].class).one();
    }

    @Test
    void nothingToMergeAndRefusalsAreSentences() throws Exception {
        chosen = folder.resolve("vecchia.trequartista");
        file().copyTo(chosen);
        hand.press("Unisci una copia…");
        assertThat(hand.words())
                .contains("«vecchia.trequartista» non ha nulla che questo file non abbia già.");
        hand.keys(KeyCode.ESCAPE);
        chosen = folder.resolve("altro.trequartista");
        Db.create(chosen, time).close();
        hand.press("Unisci una copia…");
        assertThat(hand.words()).contains("«altro.trequartista» non è una copia di");
        hand.keys(KeyCode.ESCAPE);
        chosen = file().file();
        hand.press("Unisci una copia…");
        assertThat(hand.words()).contains("è il file aperto. Scegli l'altra copia.");
        assertThat(backups()).isEmpty();
    }

    private int people() {
        return window.file()
                .orElseThrow()
                .read(h -> h.createQuery("SELECT count(*) FROM person").mapTo(int.class).one());
    }

    private List<Path> backups() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".backup")).toList();
        }
    }

    /// Somebody who always chooses the same.
    private final class Chosen implements FileDoor {
        @Override
        public Optional<Path> open(String title, Kind... kinds) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> save(String title, Path suggestion, Kind... kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }
}
