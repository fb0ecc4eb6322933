package it.trequartista.inbox.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.contacts.Affiliation;
import it.trequartista.contacts.Companies;
import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.tasks.NewTask;
import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.inbox.desk.Captures;
import it.trequartista.inbox.desk.Outcome;
import it.trequartista.inbox.quick.Understood.Ending;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/// Lines and what is in the file after them.
class QuickNotesTest {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 3, 10, 9, 15);
    private static final QuickReading READING = new QuickReading();

    @TempDir private Path folder;
    private Db db;
    private QuickNotes notes;
    private People people;
    private Captures captures;
    private PersonId marta;
    private CompanyId acme;

    @BeforeEach
    void begin() {
        db = Db.create(folder.resolve("a.trequartista"), Time.ofThisMachine());
        notes = new QuickNotes(db);
        people = new People(db);
        captures = new Captures(db);
        marta =
                people.create(
                        NewPerson.named("Marta", "Galli")
                                .with(ContactKind.EMAIL, "marta@acme.example"));
        acme = new Companies(db).create(NewCompany.named("Acme"));
    }

    @AfterEach
    void end() {
        db.close();
    }

    private QuickNotes.Saved save(String line) {
        return notes.save(READING.of(line, MOMENT, notes.book()));
    }

    private int people() {
        return people.ids().length;
    }

    @Test
    void aLineBecomesATaskAndItsNote() {
        var saved = save("Marta Galli call tomorrow 10 #fair €4200");
        assertThat(saved.ending()).isEqualTo(Ending.TASK);
        assertThat(saved.title()).isEqualTo("Call");
        var task = new Tasks(db).open().getFirst();
        assertThat(task.kind()).isEqualTo(NewTask.Kind.CALL);
        assertThat(task.due().on()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(task.due().time()).isEqualTo(LocalTime.of(10, 0));
        assertThat(task.about().person()).isEqualTo(marta);
        assertThat(task.about().capture()).isEqualTo(saved.capture());
        assertThat(people.get(marta).tags()).containsExactly("fair");
        assertThat(captures.toSort()).isEmpty();
        var note = captures.done().getFirst();
        assertThat(note.handling().outcome()).isEqualTo(Outcome.TASK_MADE);
        assertThat(note.snippet()).isEqualTo("Marta Galli call tomorrow 10 #fair €4200");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void oneUndoTakesAllOfItBack() {
        var saved = save("chiamare Luca Ferri di Cartiere Nord domani tel 335 123 4567 #carta");
        assertThat(people()).isEqualTo(2);
        assertThat(new Tasks(db).open()).hasSize(1);
        var _ = db.history().undo(saved.step().n());
        assertThat(people()).isEqualTo(1);
        assertThat(new Companies(db).ids()).hasSize(1);
        assertThat(new Tasks(db).open()).isEmpty();
        assertThat(captures.done()).isEmpty();
        assertThat(captures.toSort()).isEmpty();
    }

    @Test
    void whoIsNewIsMadeWithTheirCompanyAndNumber() {
        var _ = save("Luca Ferri di Cartiere Nord, 335 123 4567, vuole un listino #carta");
        var person =
                Arrays.stream(people.ids())
                        .mapToObj(id -> people.get(new PersonId(id)))
                        .filter(p -> p.name().equals("Luca Ferri"))
                        .findFirst()
                        .orElseThrow();
        assertThat(person.field(PersonField.FAMILY_NAME)).isEqualTo("Ferri");
        assertThat(person.tags()).containsExactly("carta");
        assertThat(person.points()).hasSize(1);
        assertThat(person.companies())
                .extracting(Affiliation::companyName)
                .containsExactly("Cartiere Nord");
    }

    @Test
    void aNoteOnSomebodyIsInTheirJourney() {
        var saved = save("Marta Galli ha chiesto un preventivo");
        assertThat(saved.ending()).isEqualTo(Ending.NOTE);
        assertThat(saved.title()).isEqualTo("Marta Galli");
        assertThat(captures.done().getFirst().handling().outcome()).isEqualTo(Outcome.LINKED);
        assertThat(captures.done().getFirst().links().person()).isEqualTo(marta);
    }

    @Test
    void anAddressSaysWhoItIs() {
        var saved = save("marta@acme.example ha chiesto un preventivo");
        assertThat(saved.title()).isEqualTo("Marta Galli");
        assertThat(captures.done().getFirst().links().person()).isEqualTo(marta);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void whatNamesNobodyIsToBeSorted() {
        var saved = save("idea: una guida sui tessuti");
        assertThat(saved.ending()).isEqualTo(Ending.TO_SORT);
        assertThat(captures.toSort()).hasSize(1);
        assertThat(captures.open(captures.toSort().getFirst().id()).turns().getFirst().text())
                .isEqualTo("idea: una guida sui tessuti");
    }

    @Test
    void aNameThatMeansSeveralLeavesItToBeSorted() {
        var _ = people.create(NewPerson.named("Marta", "Neri"));
        var saved = save("chiamare Marta domani");
        assertThat(saved.ending()).isEqualTo(Ending.TO_SORT);
        assertThat(new Tasks(db).open()).hasSize(1);
        assertThat(new Tasks(db).open().getFirst().about().person()).isNull();
        assertThat(captures.toSort()).hasSize(1);
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void aTaskWithACompanyHangsOnIt() {
        var _ = save("mandare brochure a @Acme entro venerdì");
        var task = new Tasks(db).open().getFirst();
        assertThat(task.title()).isEqualTo("Mandare brochure a Acme");
        assertThat(task.kind()).isEqualTo(NewTask.Kind.TODO);
        assertThat(task.about().company()).isEqualTo(acme);
    }

    @Test
    void somebodyLikeThemIsSaid() {
        assertThat(notes.book().similar("Marta Gali", List.of()))
                .extracting(AddressBook.Entry::name)
                .containsExactly("Marta Galli");
        assertThat(notes.book().similar("M. G.", List.of("marta@acme.example"))).isNotEmpty();
        assertThat(notes.book().similar("Zeno Quarantotti", List.of())).isEmpty();
    }

    @Test
    void pastedLinesAreAnArrival() {
        var saved =
                notes.take(
                        "pasted",
                        "Mario: buongiorno, quanto costa un sito?\nIo: dipende\nMario: grazie");
        assertThat(saved.capture()).isNotNull();
        assertThat(captures.toSort()).hasSize(1);
        var _ = db.history().undo(saved.step().n());
        assertThat(captures.toSort()).isEmpty();
    }

    @Test
    void nothingIsRefused() {
        assertThatThrownBy(() -> save("   ")).isInstanceOf(Refused.class);
    }
}
