package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;

/// A line from a script, a shortcut of the desktop, a phone.
class CaptureCommandTest {
    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void aFile() {
        file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, Spoken.TIME)) {
            var _ = new People(db).create(NewPerson.named("Marta", "Galli"));
        }
    }

    @Test
    void aLineIsSavedAndTakenBack() {
        var spoken = Spoken.by("capture", file, "richiamare Marta Galli domani alle 10 #fiera");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out().strip()).isEqualTo("Attività aggiunta: Richiamare Marta Galli");
        try (var db = Db.openToRead(file, Spoken.TIME)) {
            assertThat(new Tasks(db).open()).hasSize(1);
        }
        assertThat(Spoken.by("undo", file).code()).isZero();
        try (var db = Db.openToRead(file, Spoken.TIME)) {
            assertThat(new Tasks(db).open()).isEmpty();
        }
    }

    @Test
    void programsReadWhatWasUnderstood() {
        var json =
                JsonMapper.shared()
                        .readTree(
                                Spoken.by(
                                                "capture",
                                                file,
                                                "Marta Galli call tomorrow 10 #fair €4200",
                                                "--json")
                                        .out());
        assertThat(json.get("ending").asString()).isEqualTo("TASK");
        assertThat(json.get("step").asLong()).isPositive();
        var pieces = json.get("pieces");
        assertThat(pieces).hasSize(6);
        assertThat(pieces.get(0).get("person").asString()).isEqualTo("Marta Galli");
        assertThat(pieces.get(0).get("ids")).hasSize(1);
        assertThat(pieces.get(2).get("day").asString()).isEqualTo("2026-11-24");
        assertThat(pieces.get(5).get("amount").asString()).isEqualTo("4200.00");
    }

    @Test
    void anEmptyLineIsRefused() {
        var spoken = Spoken.by("capture", file, " ");
        assertThat(spoken.code()).isEqualTo(Line.REFUSED);
        assertThat(spoken.err()).contains("niente da salvare");
    }
}
