package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.store.Db;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;

/// Who is there twice.
class DuplicatesCommandTest {
    @TempDir private Path folder;

    @Test
    void aPairIsToldWithItsReasons() {
        Path file = folder.resolve("studio.trequartista");
        try (var db = Db.create(file, Spoken.TIME)) {
            db.run(
                    h -> {
                        for (int id = 5; id <= 6; id++) {
                            h.execute(
                                    """
                                    INSERT INTO person (id, given_name, family_name)
                                    VALUES (?, 'Anna', 'Quarantotti')
                                    """,
                                    id);
                            h.execute(
                                    """
                                    INSERT INTO contact_point (id, person_id, kind, normalised)
                                    VALUES (?, ?, 'PHONE', '+3902555')
                                    """,
                                    id + 10,
                                    id);
                        }
                    });
        }
        var said = Spoken.by("duplicates", file, "--json");
        assertThat(said.code()).isZero();
        var pair = new JsonMapper().readTree(said.out()).get(0);
        assertThat(pair.get("id").asString()).isEqualTo("5");
        assertThat(pair.get("otherId").asString()).isEqualTo("6");
        assertThat(pair.get("sure").asBoolean()).isTrue();
        assertThat(pair.get("score").asDouble()).isGreaterThan(7);
        assertThat(pair.get("reasons").size()).isEqualTo(3);
        assertThat(Spoken.by("duplicates", file).out()).contains("Anna Quarantotti");
        assertThat(Spoken.by("duplicates", file, "--companies", "--json").out().strip())
                .isEqualTo("[ ]");
    }
}
