package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.twins.Choice;
import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Pair;
import it.trequartista.inbox.twins.Twins;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// Two computers that make the same people one, each for itself.
class TwinsMeetTest extends TwoFiles {
    private static final Choice FIRST = new Choice(Set.of(), "");
    private static final Choice SECOND = new Choice(Set.of("name"), "");

    @BeforeEach
    void threeAnnas() {
        for (int id = 101; id <= 103; id++) {
            write(
                    desk,
                    "INSERT INTO person (id, given_name, sort_key) VALUES (%d, 'Anna%d', 'a')"
                            .formatted(id, id));
            write(
                    desk,
                    """
                    INSERT INTO contact_point (id, person_id, kind, value, normalised)
                    VALUES (%d, %d, 'PHONE', '+39%d', '+39%d')
                    """
                            .formatted(id + 100, id, id, id));
        }
        sync();
    }

    private static void merge(Db db, long one, long other, Choice choice) {
        var likeness = new Likeness(one, other, 9, List.of());
        var _ = new Twins(db).merge(new Pair(Kind.PEOPLE, likeness, "", ""), choice);
    }

    private static List<Long> people(Db db) {
        return db.read(
                h ->
                        h.createQuery("SELECT id FROM person WHERE deleted = 0 AND id > 100")
                                .mapTo(Long.class)
                                .list());
    }

    private static List<Long> owners(Db db) {
        return db.read(
                h ->
                        h.createQuery(
                                        "SELECT person_id FROM contact_point WHERE id > 200 AND"
                                                + " deleted = 0 ORDER BY id")
                                .mapTo(Long.class)
                                .list());
    }

    private void bothHold(List<Long> people, List<Long> owners) {
        for (Db db : List.of(desk, lap)) {
            assertThat(people(db)).isEqualTo(people);
            assertThat(owners(db)).isEqualTo(owners);
            assertThat(db.check()).isEmpty();
        }
    }

    @Test
    void theSamePairIsOnePersonOnBothThoughTheyChoseOtherwise() {
        merge(desk, 101, 102, FIRST);
        merge(lap, 101, 102, SECOND);
        sync();
        bothHold(List.of(101L, 103L), List.of(101L, 101L, 103L));
        assertThat(new Conflicts(desk).open()).isEmpty();
        assertThat(
                        desk.<String>read(
                                h ->
                                        h.createQuery(
                                                        "SELECT given_name FROM person WHERE id ="
                                                                + " 101")
                                                .mapTo(String.class)
                                                .one()))
                .isEqualTo("Anna102");
    }

    @Test
    void aChainOfThreeLosesNobody() {
        merge(desk, 101, 102, FIRST);
        merge(lap, 102, 103, SECOND);
        sync();
        bothHold(List.of(101L, 102L), List.of(101L, 101L, 102L));
        assertThat(new Conflicts(desk).open()).hasSize(1);
    }

    @Test
    void whomSomebodyGoesOnWorkingWithComesBack() {
        merge(desk, 101, 102, FIRST);
        write(lap, "UPDATE person SET notes = 'Chiama lunedì' WHERE id = 102");
        sync();
        bothHold(List.of(101L, 102L, 103L), List.of(101L, 101L, 103L));
    }

    @Test
    void whoWasToldApartElsewhereStaysOneUntilSomebodyTakesItBack() {
        merge(desk, 101, 102, FIRST);
        var likeness = new Likeness(101, 102, 9, List.of());
        var _ = new Twins(lap).notSame(new Pair(Kind.PEOPLE, likeness, "", ""));
        sync();
        bothHold(List.of(101L, 102L, 103L), List.of(101L, 101L, 103L));
        assertThat(new Twins(desk).pairs(Kind.PEOPLE, it.trequartista.kernel.Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void aUnionCanBeTakenBackAfterItHasTravelled() {
        merge(desk, 101, 102, SECOND);
        sync();
        write(lap, "INSERT INTO tagging (id, person_id, tag) VALUES (300, 101, 'fiera')");
        sync();
        assertThat(desk.history().undo()).isPresent();
        sync();
        bothHold(List.of(101L, 102L, 103L), List.of(101L, 102L, 103L));
    }
}
