package it.trequartista.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Twins;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Page;
import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

class TwinsPageTest {
    @TempDir Path folder;
    private Db db;
    private People people;
    private Twins twins;
    private PersonId anna;

    @BeforeEach
    void threePairs() {
        db = Db.create(folder.resolve("a.treq"), Time.ofThisMachine());
        people = new People(db);
        twins = new Twins(db);
        anna = person("Anna", "Quarantotti", "+39 333 1234567", "Dalla fiera");
        var _ = person("A.", "Quarantotti", "+39 333 1234567", "Al telefono");
        var _ = person("Bruno", "Cipolletti", "+39 333 7654321", "");
        var _ = person("Bruno", "Cipoletti", "+39 333 7654321", "");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private PersonId person(String given, String family, String phone, String met) {
        return people.create(
                NewPerson.named(given, family)
                        .with(ContactKind.MOBILE, phone)
                        .with(PersonField.HOW_MET, met));
    }

    private static Page page(Db db, Desk desk) {
        var words =
                new FieldWords() {
                    @Override
                    public String field(String table, String cell) {
                        return cell;
                    }

                    @Override
                    public String value(
                            String table, String cell, Map<String, @Nullable Object> values) {
                        return cell.equals("name")
                                ? values.get("given_name") + " " + values.get("family_name")
                                : Objects.toString(values.get(cell), "");
                    }
                };
        var model = new TwinsModel(new Twins(db), desk.background(), desk.texts(), desk::say);
        return new TwinsView(model, desk, words);
    }

    private Showing showing(Theme.Look look) throws Exception {
        return new Showing(Locale.ITALIAN, look, Time.ofThisMachine(), desk -> page(db, desk));
    }

    private int pairs() {
        return twins.pairs(Kind.PEOPLE, Progress.UNWATCHED).size();
    }

    @Test
    void thePairsAreDecidedWithTheKeys() throws Exception {
        assertThat(pairs()).isEqualTo(2);
        try (var page = showing(Theme.Look.DARK)) {
            page.settle();
            page.shot("twins-dark");
            assertThat(page.crashes()).isEmpty();
        }
        try (var page = showing(Theme.Look.LIGHT)) {
            page.settle();
            page.shot("twins");
            page.interact(() -> page.desk().go().run("twins.skip"));
            page.settle();
            page.interact(() -> radio(page, "Al telefono").fire());
            page.interact(() -> note(page).setText("Detta Annina"));
            page.settle();
            page.type(KeyCode.ENTER);
            page.settle();
            assertThat(people.ids()).hasSize(3);
            assertThat(people.get(anna).field(PersonField.HOW_MET)).isEqualTo("Al telefono");
            assertThat(people.get(anna).field(PersonField.NOTES)).isEqualTo("Detta Annina");
            page.interact(() -> page.desk().go().run("twins.differ"));
            page.settle();
            page.shot("twins-none");
            assertThat(people.ids()).hasSize(3);
            assertThat(pairs()).isZero();
            assertThat(page.crashes()).isEmpty();
        }
    }

    private static RadioButton radio(Showing page, String text) {
        return page.lookup(".radio-button")
                .match((RadioButton r) -> r.getText().equals(text))
                .query();
    }

    private static TextArea note(Showing page) {
        return page.lookup(".text-area").query();
    }

    @Test
    void theSureOnesAreOneStep() throws Exception {
        try (var page = showing(Theme.Look.LIGHT)) {
            page.settle();
            var model =
                    new TwinsModel(twins, page.desk().background(), page.desk().texts(), p -> {});
            page.settle();
            int sure = model.shown().get().sure().size();
            assertThat(sure).isPositive();
            page.interact(() -> model.mergeSure((n, step) -> {}));
            page.settle();
            assertThat(people.ids()).hasSize(4 - sure);
            assertThat(db.history().undo()).isPresent();
            page.settle();
            assertThat(people.ids()).hasSize(4);
            page.interact(model::close);
        }
    }
}
