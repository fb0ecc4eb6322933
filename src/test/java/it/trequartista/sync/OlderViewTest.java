package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Seen;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// A form stays open while another computer's changes come in; what is then written from it covers
/// nothing its author has not seen.
class OlderViewTest extends TwoFiles {
    private static final String TITLE = "SELECT title FROM deal WHERE id = 3";

    @BeforeEach
    void twoParagraphs() {
        write(desk, "UPDATE deal SET notes = 'uno\n\ndue'");
        sync();
    }

    private static void write(Seen seen, Db db, String sql) {
        seen.writing(() -> write(db, sql));
    }

    /// What somebody sees who looks now.
    private static Seen look(Db db) {
        var seen = new Seen();
        var _ = seen.reading(() -> ask(db, TITLE));
        return seen;
    }

    private static List<String> values(Db db) {
        return open(db).stream()
                .flatMap(c -> Stream.concat(Stream.of(c.shown()), c.others().stream()))
                .flatMap(v -> v.values().values().stream())
                .map(String::valueOf)
                .toList();
    }

    @Test
    void aFieldThatHasMovedOnIsNotCovered() {
        var form = look(desk);
        write(lap, "UPDATE deal SET title = 'Corso del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso della scrivania'");
        assertThat(values(desk)).containsExactly("Corso della scrivania", "Corso del portatile");
        sync();
        assertThat(values(lap)).containsExactly("Corso della scrivania", "Corso del portatile");
    }

    @Test
    void whoGoesOnTypingStillHasNotSeenIt() {
        var form = look(desk);
        write(lap, "UPDATE deal SET title = 'Corso del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso d'");
        write(form, desk, "UPDATE deal SET title = 'Corso della scrivania'");
        assertThat(values(desk)).containsExactly("Corso della scrivania", "Corso del portatile");
        sync();
        write(look(desk), desk, "UPDATE deal SET title = 'Corso per tutti'");
        assertThat(values(desk)).isEmpty();
        sync();
        assertThat(values(lap)).isEmpty();
        assertThat(ask(lap, TITLE)).isEqualTo("Corso per tutti");
    }

    @Test
    void aFieldThatHasNotMovedIsWrittenAsAlways() {
        var form = look(desk);
        write(lap, "UPDATE deal SET expected_on = '2027-01-01'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso della scrivania'");
        assertThat(tips()).isEqualTo("1");
        assertThat(values(desk)).isEmpty();
        assertThat(ask(desk, "SELECT expected_on FROM deal")).isEqualTo("2027-01-01");
    }

    @Test
    void whatWasWrittenHereIsKnown() {
        var form = look(desk);
        write(desk, "UPDATE deal SET title = 'Corso A'");
        write(form, desk, "UPDATE deal SET title = 'Corso B'");
        assertThat(tips()).isEqualTo("1");
        assertThat(values(desk)).isEmpty();
    }

    @Test
    void onlyTheFieldThatHasMovedGoesToTheSide() {
        var form = look(desk);
        write(lap, "UPDATE deal SET title = 'Corso del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso B', expected_on = '2027-02-02'");
        assertThat(values(desk)).containsExactly("Corso B", "Corso del portatile");
        sync();
        assertThat(ask(lap, "SELECT expected_on FROM deal")).isEqualTo("2027-02-02");
    }

    @Test
    void twoPlacesOfATextBothShow() {
        var form = look(desk);
        write(lap, "UPDATE deal SET notes = 'uno\n\ndue del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET notes = 'uno della scrivania\n\ndue'");
        String both = "uno della scrivania\n\ndue del portatile";
        assertThat(ask(desk, "SELECT notes FROM deal")).isEqualTo(both);
        assertThat(values(desk)).isEmpty();
        sync();
        assertThat(ask(lap, "SELECT notes FROM deal")).isEqualTo(both);
    }

    @Test
    void whoEditsWhatWasDeletedUnseenKeepsIt() {
        var form = look(desk);
        write(lap, "UPDATE deal SET deleted = 1");
        sync();
        assertThat(ask(desk, "SELECT deleted FROM deal")).isEqualTo("1");
        write(form, desk, "UPDATE deal SET title = 'Corso B'");
        assertThat(ask(desk, "SELECT deleted FROM deal")).isEqualTo("0");
        sync();
        assertThat(ask(lap, "SELECT deleted || title FROM deal")).isEqualTo("0Corso B");
    }

    @Test
    void undoingGivesBackWhatShowedAndEndsTheConflict() {
        var form = look(desk);
        write(lap, "UPDATE deal SET title = 'Corso del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso B'");
        assertThat(desk.history().undo().orElseThrow().kept()).isZero();
        assertThat(ask(desk, TITLE)).isEqualTo("Corso del portatile");
        assertThat(values(desk)).isEmpty();
        assertThat(desk.history().redo().orElseThrow().kept()).isZero();
        assertThat(ask(desk, TITLE)).isEqualTo("Corso B");
        sync();
        assertThat(ask(lap, TITLE)).isEqualTo("Corso B");
        assertThat(desk.check()).isEmpty();
    }

    private String tips() {
        return ask(desk, "SELECT count(*) FROM sync_tx WHERE is_tip = 1");
    }
}
