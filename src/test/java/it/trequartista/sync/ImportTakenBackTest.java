package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.Imports;
import it.trequartista.inbox.Wishes;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;
import it.trequartista.store.TakeBack.Why;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// An import made on one computer is taken back on the other, and after the file was made small.
class ImportTakenBackTest extends TwoFiles {
    private long take(Db db) throws IOException {
        var list =
                Files.writeString(
                        folder.resolve("fiera.csv"),
                        "Nome,Cognome,E-mail,Note\n"
                                + "Marta,Galli,m@g.example,\n"
                                + "Ivo,Riva,i@r.example,\n"
                                + "Anna,,anna@a.example,\n");
        write(
                db,
                "UPDATE contact_point SET kind = 'EMAIL', value = 'anna@a.example',"
                        + " normalised = 'anna@a.example' WHERE id = 4");
        write(db, "UPDATE person SET sort_key = 'anna' WHERE id = 1");
        var imports = new Imports(db);
        var plan = imports.preview(List.of(list), Wishes.NONE, Progress.UNWATCHED);
        var _ = imports.commit(plan, Progress.UNWATCHED);
        return imports.history().getFirst().id();
    }

    private static long people(Db db) {
        return db.read(
                h ->
                        h.createQuery("SELECT count(*) FROM person WHERE deleted = 0")
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void theOtherComputerTakesItBackAndBothAgree() throws IOException {
        long session = take(desk);
        sync();
        assertThat(people(lap)).isEqualTo(4);
        write(lap, "UPDATE person SET notes = 'Sentito' WHERE given_name = 'Ivo'");
        sync();
        var undone = new Imports(lap).undo(session);
        assertThat(undone.left())
                .extracting(l -> l.label() + l.why())
                .containsExactly("Ivo Riva" + Why.CHANGED);
        sync();
        assertThat(people(desk)).isEqualTo(3);
        assertThat(new Imports(desk).history().getFirst().undoneAt()).isNotNull();
        assertThat(lap.history().undo()).isPresent();
        sync();
        assertThat(people(desk)).isEqualTo(4);
    }

    @Test
    void itGoesAfterTheFileWasMadeSmall() throws IOException {
        long session = take(desk);
        for (int i = 0; i < 50; i++) {
            write(desk, "UPDATE deal SET amount_minor = " + i + " WHERE id = 3");
        }
        sync();
        var _ = Compaction.of(desk);
        assertThat(new Imports(desk).undo(session).left()).isEmpty();
        assertThat(people(desk)).isEqualTo(2);
        sync();
        assertThat(people(lap)).isEqualTo(2);
    }

    @Test
    void somebodyElseEditingAtTheSameTimeKeepsTheirs() throws IOException {
        long session = take(desk);
        sync();
        write(lap, "UPDATE person SET notes = 'Sentita' WHERE given_name = 'Marta'");
        var _ = new Imports(desk).undo(session);
        sync();
        assertThat(people(desk)).isEqualTo(3);
        assertThat(people(lap)).isEqualTo(3);
    }
}
