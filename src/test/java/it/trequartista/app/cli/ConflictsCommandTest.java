package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.store.Db;
import it.trequartista.sync.DiskFolder;
import it.trequartista.sync.Sync;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What two computers wrote at the same time, told and chosen from the command line.
class ConflictsCommandTest {
    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void twoComputers() throws IOException {
        file = folder.resolve("studio.trequartista");
        Path other = folder.resolve("altro.trequartista");
        Db.create(file, Spoken.TIME).close();
        Files.copy(file, other);
        Files.createDirectory(folder.resolve("shared"));
        write(file, "INSERT INTO deal (id, title) VALUES (3, 'Corso')");
        write(file, "INSERT INTO person (id, given_name) VALUES (5, 'Anna')");
        sync(file, other, file);
        write(file, "UPDATE deal SET title = 'Corso A'");
        write(other, "UPDATE deal SET title = 'Corso B'");
        write(file, "UPDATE person SET deleted = 1");
        write(other, "UPDATE person SET source = 'fiera'");
        sync(file, other, file);
    }

    private static void write(Path file, String sql) {
        try (var db = Db.open(file, Spoken.TIME)) {
            db.run(h -> h.execute(sql));
        }
    }

    private void sync(Path... files) throws IOException {
        for (Path one : files) {
            try (var db = Db.open(one, Spoken.TIME)) {
                var _ = new Sync(db, new DiskFolder(folder.resolve("shared"), db.ids())).run();
            }
        }
    }

    @Test
    void eachConflictSaysWhatWhenAndWhere() {
        var said = Spoken.by("conflicts", file);
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("1. Anna", "eliminata", "2. Corso", "Titolo", "Corso A", "Corso B")
                .contains("questo computer", "2 conflitti");
        var told = new JsonMapper().readTree(Spoken.by("conflicts", file, "--json").out());
        assertThat(told).hasSize(2);
        assertThat(told.get(0).get("kind").asString()).isEqualTo("DELETED");
        var title = told.get(1);
        assertThat(title.get("n").asInt()).isEqualTo(2);
        assertThat(title.get("id").asString()).isEqualTo("3");
        assertThat(title.get("field").asString()).isEqualTo("title");
        assertThat(title.get("others")).hasSize(1);
        assertThat(title.get("others").get(0).get("values").has("title")).isTrue();
        assertThat(title.get("shown").get("own").asBoolean())
                .isNotEqualTo(title.get("others").get(0).get("own").asBoolean());
    }

    @Test
    void aChoiceIsAStepThatUndoTakesBack() {
        assertThat(Spoken.by("conflicts", file, "--keep", "1=shown").out()).contains("Anna");
        assertThat(Spoken.by("conflicts", file, "--keep", "1=both").out()).contains("Corso");
        assertThat(Spoken.by("conflicts", file).out()).contains("Nessun conflitto");
        assertThat(notes()).startsWith("Titolo del ").contains(": Corso ");
        assertThat(Spoken.by("undo", file).code()).isZero();
        assertThat(notes()).isEmpty();
    }

    private String notes() {
        try (var db = Db.openToRead(file, Spoken.TIME)) {
            return db.read(
                    h ->
                            h.createQuery("SELECT coalesce(notes, '') FROM deal")
                                    .mapTo(String.class)
                                    .one());
        }
    }

    @Test
    void theOtherOfADeletionIsTheDeletion() {
        assertThat(Spoken.by("conflicts", file, "--keep", "1=other").code()).isZero();
        assertThat(Spoken.by("list", file, "people").out()).doesNotContain("Anna");
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        assertThat(Spoken.by("conflicts", file, "--keep", "9=shown").code()).isEqualTo(1);
        assertThat(Spoken.by("conflicts", file, "--keep", "0=shown").code()).isEqualTo(1);
        assertThat(Spoken.by("conflicts", file, "--keep", "1=both").code()).isEqualTo(1);
        assertThat(Spoken.by("conflicts", file, "--keep", "1=mine").code()).isEqualTo(2);
        assertThat(Spoken.by("conflicts", file).out()).contains("2 conflitti");
    }

    @Test
    void documentsOfOneNumberAreTold() {
        write(file, "INSERT INTO offer (id, title) VALUES (11, 'Uno'), (12, 'Due')");
        write(
                file,
                "INSERT INTO issued_offer (id, offer_id, number, issued_at)"
                        + " VALUES (21, 11, '2026-0001', 0), (22, 12, '2026-0001', 1)");
        assertThat(Spoken.by("conflicts", file).out())
                .contains("Offerte emesse con lo stesso numero 2026-0001", "Uno", "Due");
        assertThat(Spoken.by("conflicts", file, "--json").out())
                .contains("SAME_NUMBER", "\"number\" : \"2026-0001\"");
        var check = Spoken.by("check", file);
        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("stesso numero 2026-0001");
    }
}
