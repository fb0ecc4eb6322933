package it.trequartista.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.inbox.quick.Piece;
import it.trequartista.inbox.quick.QuickNotes;
import it.trequartista.inbox.quick.Understood;
import it.trequartista.inbox.quick.Understood.Ending;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The line as it is typed, on a file.
class QuickModelTest {
    private final List<QuickNotes.Saved> saved = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @TempDir private Path folder;
    private Db db;
    private PersonId marta;
    private QuickModel model;

    @BeforeEach
    void begin() {
        var time = Time.ofThisMachine();
        db = Db.create(folder.resolve("a.trequartista"), time);
        marta = new People(db).create(NewPerson.named("Marta", "Galli"));
        model = new QuickModel(new QuickNotes(db), Background.direct(), time);
        assertThat(model.open()).isTrue();
    }

    @AfterEach
    void end() {
        db.close();
    }

    private Understood said() {
        return model.shown().get().said();
    }

    private void save() {
        model.save(saved::add, problems::add);
    }

    @Test
    void piecesAreShownAsOneTypes() {
        model.type("Marta Galli call");
        assertThat(said().pieces()).hasSize(2);
        model.type("Marta Galli call tomorrow 10 #fair €4200");
        assertThat(said().pieces()).hasSize(6);
        assertThat(said().ending()).isEqualTo(Ending.TASK);
    }

    @Test
    void whatIsTakenBackStaysAWordWhileOneTypesOn() {
        model.type("Marta Galli call tomorrow");
        model.takeBack(said().first(Piece.Day.class).orElseThrow());
        assertThat(said().first(Piece.Day.class)).isEmpty();
        model.type("Oh, Marta Galli call tomorrow about it");
        assertThat(said().first(Piece.Day.class)).isEmpty();
        assertThat(said().text()).contains("tomorrow");
        save();
        assertThat(new Tasks(db).open().getFirst().due().on()).isNull();
    }

    @Test
    void aNameOfTwoIsAskedAndAnswered() {
        var _ = new People(db).create(NewPerson.named("Marta", "Neri"));
        model.close();
        assertThat(model.open()).isTrue();
        model.type("chiamare Marta domani");
        var question = model.shown().get().questions().getFirst();
        assertThat(question.isNew()).isFalse();
        assertThat(question.answers())
                .extracting(QuickModel.Answer::name)
                .containsExactly("Marta Galli", "Marta Neri");
        model.answer(question, question.answers().getFirst());
        assertThat(model.shown().get().questions()).isEmpty();
        model.type("chiamare Marta domani alle 9:30");
        save();
        assertThat(new Tasks(db).open().getFirst().about().person()).isEqualTo(marta);
    }

    @Test
    void somebodyNewWhoIsLikeAnotherIsAskedAndMade() {
        model.type("Marta Gali vuole un preventivo");
        var question = model.shown().get().questions().getFirst();
        assertThat(question.isNew()).isTrue();
        assertThat(question.answers().getFirst().name()).isEqualTo("Marta Galli");
        model.isNew(question);
        assertThat(model.shown().get().questions()).isEmpty();
        save();
        assertThat(new People(db).ids()).hasSize(2);
    }

    @Test
    void somebodyNewWhoIsAnotherIsLinked() {
        model.type("Marta Gali vuole un preventivo");
        var question = model.shown().get().questions().getFirst();
        model.answer(question, question.answers().getFirst());
        save();
        assertThat(new People(db).ids()).hasSize(1);
        assertThat(saved.getFirst().title()).isEqualTo("Marta Galli");
    }

    @Test
    void theDraftStaysUntilItIsSaved() {
        model.type("chiamare Marta Galli");
        assertThat(model.open()).isFalse();
        assertThat(model.draft()).isEqualTo("chiamare Marta Galli");
        assertThat(said().pieces()).hasSize(2);
        save();
        assertThat(model.draft()).isEmpty();
        assertThat(said().pieces()).isEmpty();
        save();
        assertThat(saved).hasSize(1);
    }

    @Test
    void whatCannotBeSavedIsADraftAgain() {
        model.type("chiamare Marta Galli");
        var closed = new ArrayList<Problem>();
        try (var other = Db.openToRead(db.file(), Time.ofThisMachine())) {
            var reading = new QuickModel(new QuickNotes(other), Background.direct(), other.time());
            reading.type("chiamare Marta Galli");
            reading.save(saved::add, closed::add);
            assertThat(closed).hasSize(1);
            assertThat(reading.draft()).isEqualTo("chiamare Marta Galli");
        }
    }

    @Test
    void severalLinesAreNoLine() {
        assertThat(QuickModel.isMany("one\n")).isFalse();
        assertThat(QuickModel.isMany("one\n\ntwo")).isTrue();
        model.paste("pasted", "Mario: ciao\nIo: ciao", saved::add, problems::add);
        assertThat(saved.getFirst().capture()).isNotNull();
    }
}
