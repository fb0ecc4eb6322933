package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.store.Db;
import it.trequartista.sync.Conflict.Value;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A choice that is undone opens the conflict again, on both computers.
class ChoicesTakenBackTest extends TwoFiles {
    @Test
    void keepingTakenBackOpensTheConflictAgain() {
        var conflict = titles();
        takenBack(conflict, conflict.shown());
    }

    @Test
    void keepingTheOtherTakenBackOpensTheConflictAgain() {
        var conflict = titles();
        takenBack(conflict, conflict.others().getFirst());
    }

    private void takenBack(Conflict conflict, Value kept) {
        new Conflicts(desk).keep(conflict, kept);
        sync();
        for (int i = 0; i < 2; i++) {
            assertThat(desk.history().undo()).isPresent();
            again(conflict);
            sync();
            again(conflict);
            assertThat(desk.history().redo()).isPresent();
            ended(String.valueOf(kept.values().get("title")));
        }
        assertThat(desk.history().undo()).isPresent();
        sync();
        // It can be chosen on the other computer now, and taken back there.
        var there = open(lap).getFirst();
        new Conflicts(lap).keep(there, there.others().getFirst());
        ended("Corso A");
        assertThat(lap.history().undo()).isPresent();
        sync();
        again(conflict);
    }

    /// The same values, with when and where they were written first.
    private void again(Conflict conflict) {
        var open = open(desk).getFirst();
        assertThat(open(desk)).hasSize(1);
        assertThat(ask(desk, "SELECT title FROM deal")).isEqualTo("Corso B");
        assertThat(open.shown().values()).isEqualTo(conflict.shown().values());
        assertThat(open.shown().at()).isEqualTo(conflict.shown().at());
        assertThat(open.shown().stream()).isEqualTo(conflict.shown().stream());
        assertThat(open.others()).hasSize(1);
        var other = conflict.others().getFirst();
        assertThat(open.others().getFirst().values()).isEqualTo(other.values());
        assertThat(open.others().getFirst().at()).isEqualTo(other.at());
        assertThat(open.others().getFirst().own()).isTrue();
    }

    @Test
    void typingOverAConflictTakenBackOpensItAgain() {
        var conflict = titles();
        write(desk, "UPDATE deal SET title = 'Corso C'");
        ended("Corso C");
        assertThat(desk.history().undo()).isPresent();
        sync();
        again(conflict);
        assertThat(open(lap)).hasSize(1);
    }

    @Test
    void bothAsANoteTakenBackOpensTheConflictAgain() {
        var conflict = titles();
        new Conflicts(desk).keepBoth(conflict, NOTES, "Titolo: Corso A");
        sync();
        assertThat(desk.history().undo()).isPresent();
        sync();
        again(conflict);
        assertThat(ask(lap, "SELECT notes FROM deal")).isEmpty();
    }

    @Test
    void aTextWrittenByHandTakenBackStandsSideBySideAgain() {
        atOnce(
                "UPDATE person SET notes = 'uno A' WHERE id = 1",
                "UPDATE person SET notes = 'uno B' WHERE id = 1");
        var conflict = open(desk).getFirst();
        new Conflicts(desk).write(conflict, "uno A e B");
        sync();
        assertThat(ask(lap, "SELECT notes FROM person WHERE id = 1")).isEqualTo("uno A e B");
        assertThat(open(lap)).isEmpty();
        assertThat(desk.history().undo()).isPresent();
        sync();
        for (Db db : List.of(desk, lap)) {
            assertThat(open(db)).hasSize(1);
            assertThat(ask(db, "SELECT notes FROM person WHERE id = 1")).isEqualTo("uno B");
            assertThat(new Conflicts(db).merged()).isEmpty();
        }
    }

    @Test
    void takingBackWhatIsInConflictLeavesTheOther() {
        atOnce("UPDATE deal SET next_step = 'x'", "UPDATE deal SET title = 'Corso B'");
        write(lap, "UPDATE deal SET next_step = 'y'");
        atOnce("UPDATE deal SET title = 'Corso C'", "UPDATE deal SET title = 'Corso D'");
        assertThat(open(desk)).hasSize(1);
        assertThat(ask(desk, "SELECT title FROM deal")).isEqualTo("Corso D");
        assertThat(lap.history().undo()).isPresent();
        ended("Corso C");
    }
}
