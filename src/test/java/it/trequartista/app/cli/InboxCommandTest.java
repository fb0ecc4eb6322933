package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What comes in and what becomes of it, said on the command line.
class InboxCommandTest {
    private static final String CHAT =
            """
            01/02/26, 09:10 - Marta Galli: Buongiorno, mi chiamo Marta Galli, quanto costa un logo?
            01/02/26, 09:11 - Marta Galli: la mia mail è marta@galli.example, budget 2.000 euro
            """;

    @TempDir private Path folder;
    private Path file = Path.of("");
    private Path brought = Path.of("");

    @BeforeEach
    void aFileWithSomethingInIt() throws IOException {
        file = folder.resolve("studio.trequartista");
        assertThat(Spoken.by("new", file).code()).isZero();
        brought = Files.createDirectory(folder.resolve("arrivi"));
        Files.writeString(brought.resolve("chat.txt"), CHAT);
        Files.writeString(brought.resolve("fiera.csv"), "Nome,E-mail\nIvo,ivo@riva.example\n");
        Files.write(brought.resolve("film.mp4"), new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 1});
        assertThat(Spoken.by("import", file, brought).code()).isZero();
    }

    private static JsonNode json(Object... arguments) {
        var said = Spoken.by(arguments);
        assertThat(said.err()).isEmpty();
        return new JsonMapper().readTree(said.out());
    }

    private String arrival() {
        return json("inbox", file, "--json").path(0).path("id").stringValue("");
    }

    @Test
    void aFolderIsReportedItemByItemAndTwiceGivesNothingNew() {
        var told = json("import", file, brought, "--json");
        assertThat(told.path("new").asInt()).isZero();
        assertThat(told.path("items").size()).isEqualTo(3);
        for (JsonNode item : told.path("items")) {
            assertThat(item.propertyNames())
                    .containsExactly(
                            "source",
                            "place",
                            "kind",
                            "items",
                            "new",
                            "updated",
                            "skipped",
                            "bad",
                            "problems");
            assertThat(item.path("new").asInt()).isZero();
            boolean isFilm = item.path("source").stringValue("").equals("film.mp4");
            assertThat(item.path("problems").size()).isEqualTo(isFilm ? 1 : 0);
        }
    }

    @Test
    void itIsListedShownAndSorted() {
        String id = arrival();
        assertThat(Spoken.by("inbox", file).out()).contains("Marta Galli", "Da smistare: 1.");
        var shown = json("inbox", file, id, "--json");
        assertThat(shown.path("turns").size()).isEqualTo(2);
        assertThat(shown.path("proposals").toString()).contains("EMAIL", "marta@galli.example");
        assertThat(Spoken.by("triage", file, id, "accept", "EMAIL").code()).isZero();
        assertThat(Spoken.by("triage", file, id, "reject", "BUDGET").code()).isZero();
        assertThat(Spoken.by("triage", file, id, "lead").code()).isZero();
        assertThat(json("inbox", file, "--json").size()).isZero();
        assertThat(json("inbox", file, "--done", "--json").path(0).path("outcome").stringValue(""))
                .isEqualTo("LEAD_OPENED");
        assertThat(Spoken.by("list", file, "people").out()).contains("marta@galli.example");
        assertThat(Spoken.by("triage", file, id, "reopen").code()).isZero();
        assertThat(Spoken.by("triage", file, id, "later=2026-12-01").code()).isZero();
        assertThat(Spoken.by("inbox", file, "--later").out()).contains("01/12/2026");
    }

    @Test
    void whatIsNotUnderstoodAndWhatIsNotThereSayWhich() {
        String id = arrival();
        assertThat(Spoken.by("triage", file, id, "butta").code()).isEqualTo(Line.MISUSED);
        assertThat(Spoken.by("triage", file, id, "accept", "COLORE").code())
                .isEqualTo(Line.MISUSED);
        assertThat(Spoken.by("triage", file, id, "accept", "VAT").code()).isEqualTo(Line.REFUSED);
        assertThat(Spoken.by("triage", file, id, "link=99").code()).isEqualTo(Line.REFUSED);
        assertThat(Spoken.by("triage", file, id, "later=domani").code()).isEqualTo(Line.REFUSED);
        assertThat(Spoken.by("inbox", file, "99").code()).isEqualTo(Line.REFUSED);
        assertThat(Spoken.by("imports", file, "--undo", "99").code()).isEqualTo(Line.REFUSED);
    }

    @Test
    void anImportIsListedAndUndoneAndWhatWasUsedStays() {
        var sessions = json("imports", file, "--json");
        assertThat(sessions.size()).isEqualTo(2);
        assertThat(Spoken.by("triage", file, arrival(), "not-relevant").code()).isZero();
        String id = sessions.path(0).path("id").stringValue("");
        var undone = json("imports", file, "--undo", id, "--json");
        assertThat(undone.path("kept").size()).isEqualTo(1);
        assertThat(undone.path("kept").path(0).path("table").stringValue(""))
                .isEqualTo("capture_item");
        assertThat(json("list", file, "people", "--json").size()).isZero();
        for (JsonNode session : json("imports", file, "--json")) {
            assertThat(session.path("undoneAt").isNull()).isFalse();
        }
        assertThat(Spoken.by("history", file, "--most", 1).out())
                .contains("Annullata l'importazione");
    }
}
