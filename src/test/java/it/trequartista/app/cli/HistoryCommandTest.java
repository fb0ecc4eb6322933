package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;

/// What was done in a file, and back again.
class HistoryCommandTest {
    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void aPersonWithAPast() {
        file = folder.resolve("studio.trequartista");
        try (var db = Db.create(file, Spoken.TIME)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (5, 'Anna')"));
        }
        assertThat(Spoken.by("set", file, "5", "notes", "Ama il blu").code()).isZero();
        assertThat(Spoken.by("set", file, "5", "notes", "Ama il verde").code()).isZero();
    }

    private static JsonNode tree(Spoken said) {
        assertThat(said.code()).isZero();
        return new JsonMapper().readTree(said.out());
    }

    private String notes() {
        return tree(Spoken.by("history", file, "5", "--json"))
                .valueStream()
                .filter(v -> v.get("shown").asBoolean())
                .filter(v -> v.get("field").asString().equals("notes"))
                .map(v -> v.get("values").get("notes"))
                .map(v -> v.isNull() ? "" : v.asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void theStepsOfAFileAreNamedNewestFirst() {
        var lines = Spoken.by("history", file).out().lines().toList();
        assertThat(lines.get(0)).contains("Quando", "Computer", "Che cosa");
        assertThat(lines.get(1)).contains("questo", "Note di Anna");
        var steps = tree(Spoken.by("history", file, "--json", "--most", 2));
        assertThat(steps).hasSize(2);
        var last = steps.get(0);
        assertThat(last.get("n").asLong()).isGreaterThan(steps.get(1).get("n").asLong());
        assertThat(last.get("at").asString()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(last.get("what").asString()).isEqualTo("Note di Anna");
        assertThat(last.get("own").asBoolean()).isTrue();
        assertThat(last.get("undone").asBoolean()).isFalse();
    }

    @Test
    void everyValueOfARecordIsTold() {
        assertThat(Spoken.by("history", file, 5).out())
                .containsSubsequence("Note", "Ama il verde", "Note", "Ama il blu", "Nome", "Anna")
                .doesNotContain("Compleanno");
        var values = tree(Spoken.by("history", file, "5", "--json"));
        assertThat(values.get(0).get("values").get("notes").asString()).isEqualTo("Ama il verde");
        assertThat(values.get(0).get("shown").asBoolean()).isTrue();
        assertThat(values.get(1).get("shown").asBoolean()).isFalse();
        assertThat(Spoken.by("history", file, "404").code()).isEqualTo(1);
    }

    @Test
    void aDeletedRecordStillHasAHistory() {
        try (var db = Db.open(file, Spoken.TIME)) {
            db.run(h -> h.execute("UPDATE person SET deleted = 1"));
        }
        assertThat(Spoken.by("show", file, "5").code()).isEqualTo(1);
        assertThat(Spoken.by("history", file, "5").out()).contains("Cancellazione", "Ama il verde");
    }

    @Test
    void stepsAreUndoneAndDoneAgain() {
        var undone = Spoken.by("undo", file);
        assertThat(undone.out().strip()).isEqualTo("Annullato: Note di Anna");
        assertThat(notes()).isEqualTo("Ama il blu");
        var more = tree(Spoken.by("undo", file, 2, "--json"));
        assertThat(more).hasSize(2);
        assertThat(more.get(1).get("what").asString()).isEqualTo("Nuova persona: Anna");
        assertThat(more.get(1).get("undone").asBoolean()).isTrue();
        assertThat(more.get(1).get("kept").asInt()).isZero();
        assertThat(Spoken.by("show", file, "5").code()).isEqualTo(1);
        assertThat(Spoken.by("redo", file, 9).out().lines())
                .containsExactly(
                        "Ripetuto: Nuova persona: Anna",
                        "Ripetuto: Note di Anna",
                        "Ripetuto: Note di Anna");
        assertThat(notes()).isEqualTo("Ama il verde");
        assertThat(Spoken.by("history", file).out()).contains("Ripetuto: Note di Anna");
    }

    @Test
    void whereThereIsNothingToTurnItIsRefused() {
        var redo = Spoken.by("redo", file);
        assertThat(redo.code()).isEqualTo(1);
        assertThat(redo.err()).contains("niente da ripetere");
        assertThat(Spoken.by("undo", file, 3).code()).isZero();
        assertThat(Spoken.by("undo", file).code()).isEqualTo(1);
        assertThat(Spoken.by("undo", file, 0).code()).isEqualTo(2);
        assertThat(Spoken.by("undo", file, "molti").code()).isEqualTo(2);
    }
}
