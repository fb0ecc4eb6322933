package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.sync.SharedFolder;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Two computers wrote the same fields; what a user of one of them sees, chooses and takes back.
class ConflictStoryTest extends AtTheWindow {
    private Path box;
    private Path there;
    private PersonId anna;
    private PersonId bruno;

    @BeforeEach
    void twoComputers() throws Exception {
        box = Files.createDirectory(folder.resolve("box"));
        there = folder.resolve("b.trequartista");
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            var people = new People(db);
            anna = people.create(NewPerson.named("Anna", "Riva"));
            bruno = people.create(NewPerson.named("Bruno", "Neri"));
            db.run(h -> h.execute("INSERT INTO content_item (id, title) VALUES (7, 'Guida')"));
            pass(db, box);
            SharedFolder.join(there, box, time).db().close();
            elsewhere("UPDATE person SET source = 'Web', notes = 'uno due' WHERE id = %d", anna);
            elsewhere("UPDATE person SET deleted = 1 WHERE id = %d", bruno);
            people.edit(anna, PersonField.SOURCE, "Fiera");
            people.edit(anna, PersonField.NOTES, "uno tre");
            people.edit(bruno, PersonField.SOURCE, "Fiera");
            pass(db, box);
        }
        open(file);
    }

    private void elsewhere(String sql, PersonId id) throws Exception {
        try (var db = Db.open(there, time)) {
            db.run(h -> h.execute(sql.formatted(id.value())));
            pass(db, box);
        }
    }

    private String ask(String column, PersonId of) {
        return file().read(
                        h ->
                                h.createQuery("SELECT " + column + " FROM person WHERE id = :id")
                                        .bind("id", of.value())
                                        .mapTo(String.class)
                                        .one());
    }

    @Test
    void aConflictIsFoundChosenAndOpenedAgain() throws Exception {
        assertThat(hand.words()).contains("Conflitti | 3");
        go(new Place.Conflicts());
        assertThat(hand.words())
                .contains("Origine", "Fiera", "Web", "Si vede ora · questo computer", "Anna Riva")
                .contains("Tieni l'altro", "Tieni entrambi: l'altro va nelle note")
                .contains("Questa scheda è stata eliminata");
        String before = ask("source", anna);
        var others = cards().stream().filter(c -> c.getText().equals("Tieni l'altro")).toList();
        assertThat(others).hasSize(2);
        OnScreen.run(() -> others.getLast().fire());
        hand.settle();
        assertThat(ask("source", anna)).isNotEqualTo(before);
        assertThat(hand.words()).contains("Scelto: Origine di Anna Riva", "Conflitti | 2");
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ask("source", anna)).isEqualTo(before);
        assertThat(hand.words()).contains("Conflitti | 3");
        hand.press("Eliminala comunque");
        assertThat(ask("deleted", bruno)).isEqualTo("1");
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(hand.words()).contains("Eliminala comunque");
        hand.press("Tienila");
        assertThat(ask("deleted", bruno)).isEqualTo("0");
        hand.press("Tieni questo");
        hand.press("Tieni entrambi: l'altro va nelle note");
        assertThat(ask("notes", anna)).contains("uno due").contains("uno tre");
        assertThat(hand.words()).contains("Nessun conflitto");
        OnScreen.run(() -> window.language("en"));
        hand.settle();
        assertThat(hand.words()).contains("No conflicts");
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(hand.words()).contains("Shows now · this computer", "Keep the other");
    }

    @Test
    void aLongTextIsWrittenByHand() throws Exception {
        go(new Place.Conflicts());
        hand.press("Scrivi il testo a mano");
        hand.type("Note", "uno due tre", KeyCode.SHIFT);
        hand.press("Tieni questo testo");
        assertThat(ask("notes", anna)).isEqualTo("uno due tre");
        assertThat(hand.words()).contains("Conflitti | 2");
    }

    @Test
    void whatWasWrittenByHandStaysWhenTheConflictHasChanged() throws Exception {
        go(new Place.Conflicts());
        hand.press("Scrivi il testo a mano");
        hand.type("Note", "uno due tre", KeyCode.SHIFT);
        elsewhere("UPDATE person SET notes = 'quattro' WHERE id = %d", anna);
        pass(file(), box);
        hand.settle();
        hand.press("Tieni questo testo");
        assertThat(hand.field("Note").getText()).isEqualTo("uno due tre");
        assertThat(hand.words()).contains("Nel frattempo questo conflitto è cambiato");
    }

    @Test
    void aFieldIsMarkedAndItsCardChooses() throws Exception {
        go(new Place.ContentItem(new ContentItemId(7)));
        assertThat(OnScreen.get(this::marks)).isEmpty();
        var db = file();
        elsewhere("UPDATE content_item SET title = 'Guida B' WHERE id = %d", new PersonId(7));
        db.run(h -> h.execute("UPDATE content_item SET title = 'Guida A' WHERE id = 7"));
        pass(db, box);
        hand.settle();
        var mark = OnScreen.get(this::marks).getFirst();
        assertThat(mark.getAccessibleText()).startsWith("Titolo: 2 valori");
        String before = hand.field("Titolo").getText();
        OnScreen.run(mark::fire);
        hand.settle();
        var keep = popup("Tieni l'altro");
        OnScreen.run(keep::fire);
        hand.settle();
        assertThat(hand.field("Titolo").getText()).startsWith("Guida").isNotEqualTo(before);
        assertThat(OnScreen.get(this::marks)).isEmpty();
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(hand.field("Titolo").getText()).isEqualTo(before);
        assertThat(OnScreen.get(this::marks)).hasSize(1);
    }

    @Test
    void oneNumberForTwoDocumentsIsRed() throws Exception {
        try (var db = Db.open(there, time)) {
            db.run(
                    h -> {
                        for (int i = 1; i < 3; i++) {
                            h.execute(
                                    "INSERT INTO offer (id, title, root_id) VALUES (?, ?, ?)",
                                    i,
                                    "Corso " + i,
                                    i);
                            h.execute(
                                    """
                                    INSERT INTO issued_offer (id, offer_id, number, issued_at)
                                    VALUES (?, ?, '2026-0001', 0)
                                    """,
                                    10 + i,
                                    i);
                        }
                    });
            pass(db, box);
        }
        pass(file(), box);
        hand.settle();
        go(new Place.Conflicts());
        assertThat(hand.words())
                .contains("Conflitti | 4", "Offerte emesse con lo stesso numero 2026-0001");
        go(new Place.Offers());
        var numbers =
                OnScreen.get(
                        () ->
                                window.scene().getRoot().lookupAll(".bad-ink").stream()
                                        .filter(javafx.scene.control.Label.class::isInstance)
                                        .map(n -> ((javafx.scene.control.Label) n).getText())
                                        .toList());
        assertThat(numbers).contains("2026-0001", "2026-0001");
    }

    private List<Button> cards() throws Exception {
        return OnScreen.get(
                () ->
                        window.scene().getRoot().lookupAll(".conflict .button").stream()
                                .map(Button.class::cast)
                                .toList());
    }

    private List<Button> marks() {
        return window.scene().getRoot().lookupAll(".field-mark > .button").stream()
                .map(Button.class::cast)
                .toList();
    }

    private static Button popup(String words) throws Exception {
        return OnScreen.get(
                () ->
                        Window.getWindows().stream()
                                .filter(Popup.class::isInstance)
                                .flatMap(w -> w.getScene().getRoot().lookupAll(".button").stream())
                                .map(Button.class::cast)
                                .filter(b -> words.equals(b.getText()))
                                .findFirst()
                                .orElseThrow());
    }
}
