package it.trequartista.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// Every change is a step that can be taken back, and the log says what it was.
class HistoryTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;
    private Db db;

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), TIME);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void undoAndRedoWalkThroughTheSteps() {
        write("INSERT INTO person (id, notes) VALUES (1, 'a')");
        write("UPDATE person SET notes = 'b'");
        write("UPDATE person SET notes = 'c'");
        undo();
        assertThat(notes()).isEqualTo("b");
        undo();
        assertThat(notes()).isEqualTo("a");
        undo();
        assertThat(notes()).isNull();
        assertThat(db.history().undo()).isEmpty();
        redo();
        redo();
        assertThat(notes()).isEqualTo("b");
        undo();
        assertThat(notes()).isEqualTo("a");
        redo();
        redo();
        assertThat(notes()).isEqualTo("c");
        assertThat(db.history().redo()).isEmpty();
    }

    @Test
    void aNewChangeEndsWhatCouldBeDoneAgain() {
        write("INSERT INTO person (id, notes) VALUES (1, 'a')");
        write("UPDATE person SET notes = 'b'");
        undo();
        write("UPDATE person SET notes = 'z'");
        assertThat(db.history().toRedo()).isEmpty();
        undo();
        assertThat(notes()).isEqualTo("a");
        undo();
        assertThat(notes()).isNull();
    }

    @Test
    void stepsOutliveTheProgram() {
        write("INSERT INTO person (id, notes) VALUES (1, 'a')");
        write("UPDATE person SET notes = 'b'");
        undo();
        db.close();
        db = Db.open(db.file(), TIME);
        redo();
        assertThat(notes()).isEqualTo("b");
        undo();
        undo();
        assertThat(notes()).isNull();
    }

    @Test
    void aStepUndoneOutOfTurnLeavesWhatWasWrittenSince() {
        db.run(
                h -> {
                    h.execute("INSERT INTO person (id, notes, source) VALUES (1, 'a', 'x')");
                    h.execute("INSERT INTO person (id, notes) VALUES (2, 'a')");
                });
        long made = db.history().toUndo().orElseThrow().n();
        write("UPDATE person SET notes = 'mine' WHERE id = 1");
        var turned = db.history().undo(made);
        assertThat(turned.kept()).isEqualTo(1);
        assertThat(notes()).isEqualTo("mine");
        assertThat(db.<Integer>read(h -> count("person WHERE deleted = 1"))).isEqualTo(1);
        assertThatThrownBy(() -> db.history().undo(made)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsOutForGoodIsPassedOver() {
        write("INSERT INTO person (id, notes) VALUES (1, 'a')");
        write("INSERT INTO offer (id) VALUES (5)");
        write("INSERT INTO issued_offer (id, offer_id, number) VALUES (6, 5, '2026-001')");
        assertThat(db.history().toUndo().orElseThrow().about())
                .extracting(Touched::table)
                .containsExactly("offer");
        assertThatThrownBy(() -> db.history().undo())
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problem().key()).isEqualTo("store.stays"));
    }

    @Test
    void aStepOfWhichNothingIsLeftIsUndoneAllTheSame() {
        write("INSERT INTO person (id, notes) VALUES (1, 'a')");
        write("UPDATE person SET notes = 'b'");
        long older = db.history().toUndo().orElseThrow().n();
        write("UPDATE person SET notes = 'c'");
        var turned = db.history().undo(older);
        assertThat(turned.kept()).isEqualTo(1);
        assertThat(turned.step().undone()).isTrue();
        assertThat(notes()).isEqualTo("c");
        assertThat(db.history().redo().orElseThrow().step().undone()).isFalse();
        assertThat(notes()).isEqualTo("c");
    }

    @Test
    void aWriteSaysWhichStepItIs() {
        write("INSERT INTO person (id, notes) VALUES (1, 'a')");
        var step = db.step(h -> h.execute("UPDATE person SET notes = 'b'"));
        assertThat(step.n()).isEqualTo(db.history().toUndo().orElseThrow().n());
        assertThat(db.step(h -> h.execute("UPDATE person SET notes = 'b'")).isNothing()).isTrue();
    }

    @Test
    void aStepSaysWhatItDid() {
        write("INSERT INTO deal (id, title) VALUES (7, 'Sito'), (8, 'Logo')");
        write("UPDATE deal SET stage_id = NULL, title = 'Sito nuovo' WHERE id = 7");
        write("UPDATE deal SET deleted = 1 WHERE id = 7");
        var steps = db.history().steps(Long.MAX_VALUE, 9);
        assertThat(steps.get(2).about())
                .containsExactly(
                        new Touched("deal", Touched.Change.NEW, 2, 7, java.util.List.of()));
        assertThat(steps.get(1).about().getFirst().cells()).containsExactly("title");
        assertThat(steps.get(0).about().getFirst().change()).isEqualTo(Touched.Change.DELETED);
        assertThat(steps).allMatch(History.Step::own);
        undo();
        assertThat(db.history().steps(Long.MAX_VALUE, 1).getFirst().about().getFirst().change())
                .isEqualTo(Touched.Change.RESTORED);
    }

    @Test
    void everyValueOfAFieldCanComeBack() {
        write("INSERT INTO company (id, city, street) VALUES (1, 'Lucca', 'via A')");
        write("UPDATE company SET city = 'Pisa'");
        write("UPDATE company SET name = 'Alfa'");
        var versions =
                db.history().versions("company", 1).stream()
                        .filter(v -> v.cell().equals("address"))
                        .toList();
        assertThat(versions).hasSize(2);
        assertThat(versions.getFirst().shown()).isTrue();
        var first = versions.getLast();
        assertThat(first.values()).containsEntry("city", "Lucca").containsEntry("street", "via A");
        db.history().restore("company", 1, first);
        assertThat(db.<Integer>read(h -> count("company WHERE city = 'Lucca' AND name = 'Alfa'")))
                .isEqualTo(1);
        undo();
        assertThat(db.<Integer>read(h -> count("company WHERE city = 'Pisa'"))).isEqualTo(1);
        var other =
                new History.Version(
                        "address", first.n(), first.at(), "", "", Map.of("city", "Roma"), false);
        assertThatThrownBy(() -> db.history().restore("company", 1, other))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aHistoryCanBeginAfterTheFirstContent() {
        write("INSERT INTO person (id, notes) VALUES (1, 'a')");
        db.history().begin();
        assertThat(db.history().toUndo()).isEmpty();
        write("UPDATE person SET notes = 'b'");
        undo();
        assertThat(notes()).isEqualTo("a");
    }

    @Test
    void stepsOfAnIssuedDocumentStayAndAreSaidOnce() {
        write("INSERT INTO person (id, notes) VALUES (1, 'a')");
        write("UPDATE person SET notes = 'b'");
        write("INSERT INTO offer (id, title) VALUES (2, 'Corso')");
        write("UPDATE offer SET title = 'Corso A'");
        write("INSERT INTO issued_offer (id, offer_id, number) VALUES (3, 2, '2026-1')");
        assertThatThrownBy(() -> db.history().undo())
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problem().key()).isEqualTo("store.stays"));
        undo();
        assertThat(notes()).isEqualTo("a");
        assertThat(db.<Integer>read(h -> count("offer WHERE title = 'Corso A' AND deleted = 0")))
                .isEqualTo(1);
    }

    private void undo() {
        assertThat(db.history().undo()).isPresent();
    }

    private void redo() {
        assertThat(db.history().redo()).isPresent();
    }

    private void write(String sql) {
        db.run(h -> h.execute(sql));
    }

    private String notes() {
        return db.read(
                h ->
                        h.createQuery("SELECT notes FROM person WHERE id = 1 AND deleted = 0")
                                .mapTo(String.class)
                                .findFirst()
                                .orElse(null));
    }

    private int count(String table) {
        return db.read(h -> h.createQuery("SELECT count(*) FROM " + table).mapTo(int.class).one());
    }
}
