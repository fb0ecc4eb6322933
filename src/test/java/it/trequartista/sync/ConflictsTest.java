package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Refused;
import it.trequartista.store.Db;
import it.trequartista.store.History;
import it.trequartista.sync.Conflict.Kind;
import it.trequartista.sync.Conflict.Value;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Two computers write the same fields without knowing each other; whatever is chosen on one holds
/// on both, and nothing has to be chosen.
class ConflictsTest extends TwoFiles {
    @Test
    void bothValuesSayWhenAndWhere() {
        var conflict = titles();
        assertThat(open(desk)).hasSize(1);
        assertThat(conflict.kind()).isEqualTo(Kind.VALUES);
        assertThat(conflict.table() + conflict.id() + conflict.cell()).isEqualTo("deal3title");
        assertThat(conflict.shown().values()).isEqualTo(Map.of("title", "Corso B"));
        assertThat(conflict.shown().own()).isFalse();
        assertThat(conflict.shown().at()).isEqualTo(Instant.parse("2026-11-26T09:00:00Z"));
        Value other = conflict.others().getFirst();
        assertThat(other.values()).isEqualTo(Map.of("title", "Corso A"));
        assertThat(other.own()).isTrue();
        assertThat(open(lap).getFirst().shown().own()).isTrue();
        assertThat(new Conflicts(desk).of("deal", 3)).containsExactly(conflict);
        assertThat(new Conflicts(desk).of("person", 1)).isEmpty();
    }

    @Test
    void keepingWhatShowsEndsItOnBothAndIsOneStep() {
        var conflict = titles();
        new Conflicts(desk).keep(conflict, conflict.shown());
        ended("Corso B");
        assertThat(desk.history().toUndo().map(History.Step::about).orElseThrow()).hasSize(1);
    }

    @Test
    void keepingTheOtherEndsItOnBoth() {
        var conflict = titles();
        new Conflicts(desk).keep(conflict, conflict.others().getFirst());
        ended("Corso A");
    }

    @Test
    void keepingBothWritesTheOtherAmongTheNotes() {
        var conflict = titles();
        new Conflicts(desk).keepBoth(conflict, NOTES, "Titolo: Corso A");
        ended("Corso B");
        assertThat(ask(lap, "SELECT notes FROM deal")).isEqualTo("Titolo: Corso A");
    }

    @Test
    void everyConflictSolvedOnOneIsSolvedOnTheOther() {
        atOnce(
                "UPDATE person SET given_name = 'Anna A', notes = 'mia', source = 's'",
                "UPDATE person SET given_name = 'Anna B', notes = 'tua', source = 't'");
        atOnce("UPDATE contact_point SET value = '1'", "UPDATE contact_point SET value = '2'");
        atOnce("UPDATE person SET deleted = 1 WHERE id = 2", "UPDATE person SET notes = 'x'");
        assertThat(open(desk)).hasSizeGreaterThan(4).hasSameSizeAs(open(lap));
        int at = 0;
        while (!open(desk).isEmpty()) {
            // Whoever chooses in a record that was kept keeps it: one at a time.
            var conflict = open(desk).getFirst();
            var conflicts = new Conflicts(desk);
            if (at++ % 3 == 2 && conflict.cell().equals("notes")) {
                var notes = new Conflicts.Notes("person", conflict.id(), "notes");
                var _ = conflicts.keepBoth(conflict, notes, "altro");
            } else {
                conflicts.keep(
                        conflict, at % 2 == 0 ? conflict.shown() : conflict.others().getFirst());
            }
        }
        sync();
        assertThat(open(desk)).isEmpty();
        assertThat(open(lap)).isEmpty();
    }

    @Test
    void anEditBeatsADeletionUntilSomebodyChooses() {
        atOnce(
                "UPDATE person SET deleted = 1 WHERE id = 2",
                "UPDATE person SET notes = 'x' WHERE id = 2");
        var conflict = open(lap).getFirst();
        assertThat(conflict.kind()).isEqualTo(Kind.DELETED);
        assertThat(conflict.others().getFirst().at()).isEqualTo("2026-11-26T08:00:00Z");
        assertThat(ask(desk, "SELECT deleted FROM person WHERE id = 2")).isEqualTo("0");
        new Conflicts(lap).keep(conflict, conflict.others().getFirst());
        sync();
        assertThat(ask(desk, "SELECT deleted FROM person WHERE id = 2")).isEqualTo("1");
        assertThat(lap.history().undo()).isPresent();
        sync();
        for (Db db : List.of(desk, lap)) {
            assertThat(ask(db, "SELECT deleted FROM person WHERE id = 2")).isEqualTo("0");
            var again = open(db).getFirst();
            assertThat(again.kind()).isEqualTo(Kind.DELETED);
            assertThat(again.others().getFirst().at()).isEqualTo(conflict.others().getFirst().at());
        }
        assertThat(lap.history().redo()).isPresent();
        sync();
        assertThat(ask(desk, "SELECT deleted FROM person WHERE id = 2")).isEqualTo("1");
    }

    @Test
    void aRecordThatWasKeptCanBeKeptForGood() {
        atOnce(
                "UPDATE person SET deleted = 1 WHERE id = 2",
                "UPDATE person SET notes = 'x' WHERE id = 2");
        var conflict = open(desk).getFirst();
        new Conflicts(desk).keep(conflict, conflict.shown());
        sync();
        assertThat(open(desk)).isEmpty();
        assertThat(open(lap)).isEmpty();
        assertThat(ask(lap, "SELECT deleted FROM person WHERE id = 2")).isEqualTo("0");
    }

    @Test
    void takingAnEditBackDoesNotBringTheDeletionBack() {
        atOnce(
                "UPDATE person SET deleted = 1 WHERE id = 2",
                "UPDATE person SET notes = 'x' WHERE id = 2");
        write(desk, "UPDATE person SET source = 'fiera' WHERE id = 2");
        assertThat(desk.history().undo()).isPresent();
        assertThat(ask(desk, "SELECT deleted FROM person WHERE id = 2")).isEqualTo("0");
    }

    @Test
    void equalValuesAndQuietOnesAreNoConflict() {
        atOnce(
                "UPDATE deal SET title = 'Uguale', position = 'a'",
                "UPDATE deal SET title = 'Uguale', position = 'b'");
        assertThat(open(desk)).isEmpty();
        assertThat(open(lap)).isEmpty();
    }

    @Test
    void aChoiceDoesNotCoverWhatCameSince() {
        var conflict = titles();
        write(lap, "UPDATE deal SET title = 'Corso C'");
        sync();
        assertThatThrownBy(() -> new Conflicts(desk).keep(conflict, conflict.others().getFirst()))
                .isInstanceOf(Refused.class);
        assertThat(ask(desk, "SELECT title FROM deal")).isEqualTo("Corso C");
    }

    @Test
    void aNoteDoesNotChooseBetweenNotes() {
        atOnce(
                "UPDATE deal SET title = 'A', notes = 'mie'",
                "UPDATE deal SET title = 'B', notes = 'tue'");
        var conflict =
                open(desk).stream().filter(c -> c.cell().equals("title")).findFirst().orElseThrow();
        assertThatThrownBy(() -> new Conflicts(desk).keepBoth(conflict, NOTES, "altro"))
                .isInstanceOf(Refused.class);
        assertThat(open(desk)).hasSize(2);
    }

    @Test
    void longTextsAreMergedOnBothAndAnEditSettles() {
        atOnce(
                "UPDATE person SET notes = 'UNO\n\ndue\n\ntre' WHERE id = 1",
                "UPDATE person SET notes = 'uno\n\ndue\n\nTRE' WHERE id = 1");
        for (Db db : List.of(desk, lap)) {
            assertThat(notes(db)).isEqualTo("UNO\n\ndue\n\nTRE");
            assertThat(open(db)).isEmpty();
            assertThat(new Conflicts(db).merged()).hasSize(1);
            assertThat(new Conflicts(db).merged().getFirst().others()).hasSize(2);
        }
        write(lap, "UPDATE person SET notes = 'UNO\n\nDUE\n\nTRE' WHERE id = 1");
        assertThat(lap.history().undo()).isPresent();
        assertThat(notes(lap)).isEqualTo("UNO\n\ndue\n\nTRE");
        assertThat(lap.history().redo()).isPresent();
        sync();
        for (Db db : List.of(desk, lap)) {
            assertThat(notes(db)).isEqualTo("UNO\n\nDUE\n\nTRE");
            assertThat(new Conflicts(db).merged()).isEmpty();
        }
    }

    @Test
    void aMergedTextIsMergedAgain() {
        atOnce(
                "UPDATE person SET notes = 'UNO\n\ndue\n\ntre' WHERE id = 1",
                "UPDATE person SET notes = 'uno\n\ndue\n\nTRE' WHERE id = 1");
        atOnce(
                "UPDATE person SET notes = 'UNO 1\n\ndue\n\nTRE' WHERE id = 1",
                "UPDATE person SET notes = 'UNO\n\ndue\n\nTRE 3' WHERE id = 1");
        for (Db db : List.of(desk, lap)) {
            assertThat(notes(db)).isEqualTo("UNO 1\n\ndue\n\nTRE 3");
            assertThat(open(db)).isEmpty();
        }
    }

    @Test
    void aMergedTextCanBeSettledByChoosingOne() {
        atOnce(
                "UPDATE person SET notes = 'UNO\n\ndue\n\ntre' WHERE id = 1",
                "UPDATE person SET notes = 'uno\n\ndue\n\nTRE' WHERE id = 1");
        var merged = new Conflicts(desk).merged().getFirst();
        new Conflicts(desk).keep(merged, merged.shown());
        sync();
        assertThat(new Conflicts(lap).merged()).isEmpty();
        assertThat(notes(lap)).isEqualTo("UNO\n\ndue\n\nTRE");
        assertThat(desk.history().undo()).isPresent();
        assertThat(notes(desk)).isEqualTo("UNO\n\ndue\n\nTRE");
    }

    @Test
    void textsThatTouchStandSideBySide() {
        atOnce(
                "UPDATE person SET notes = 'A\n\ndue\n\ntre' WHERE id = 1",
                "UPDATE person SET notes = 'B\n\ndue\n\ntre' WHERE id = 1");
        assertThat(notes(desk)).isEqualTo("B\n\ndue\n\ntre");
        assertThat(open(desk)).hasSize(1);
        assertThat(new Conflicts(desk).merged()).isEmpty();
    }

    private static String notes(Db db) {
        return ask(db, "SELECT notes FROM person WHERE id = 1");
    }
}
