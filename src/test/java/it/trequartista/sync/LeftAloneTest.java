package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

/// A file of the folder that is whole and that the database does not take.
class LeftAloneTest extends TwoFiles {
    @BeforeEach
    void oneIsLeftAlone() throws IOException {
        write(
                lap,
                """
                CREATE TRIGGER unlike_this BEFORE UPDATE ON person WHEN NEW.given_name = 'Zoe'
                BEGIN SELECT RAISE(ABORT, 'a rule of an older program'); END
                """);
        write(desk, "UPDATE person SET given_name = 'Zoe' WHERE id = 1");
        var _ = pass(desk);
        assertThat(pass(lap).unreadable()).hasSize(1);
        assertThat(name(lap)).isEqualTo("Anna");
        write(lap, "DROP TRIGGER unlike_this");
    }

    @Test
    void theProgramThatJudgedItDoesNotReadItAgain() throws Exception {
        var again = pass(lap);
        assertThat(again.came()).isZero();
        assertThat(again.unreadable()).isEmpty();
        assertThat(name(lap)).isEqualTo("Anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENSELESS", "SENSELESS 0.0.9/3"})
    void anUpdateReadsItOnceMore(String judged) throws Exception {
        write(lap, "UPDATE sync_file SET state = '" + judged + "' WHERE state GLOB 'SENSELESS*'");
        assertThat(pass(lap).came()).isEqualTo(1);
        assertThat(name(lap)).isEqualTo("Zoe");
    }

    @Test
    void whatTheUpdateDoesNotTakeEitherIsLeftAloneAgain() throws Exception {
        write(
                lap,
                """
                CREATE TRIGGER unlike_this_too BEFORE UPDATE ON person
                BEGIN SELECT RAISE(ABORT, 'a rule of this program'); END
                """);
        write(lap, "UPDATE sync_file SET state = 'SENSELESS 0.0.9/3' WHERE state GLOB 'SENSE*'");
        assertThat(pass(lap).unreadable()).hasSize(1);
        assertThat(pass(lap).unreadable()).isEmpty();
    }

    private Sync.Report pass(Db db) throws IOException {
        return new Sync(db, new DiskFolder(folder.resolve("shared"), db.ids())).run();
    }

    private static String name(Db db) {
        return ask(db, "SELECT given_name FROM person WHERE id = 1");
    }
}
