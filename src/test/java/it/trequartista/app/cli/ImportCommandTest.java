package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class ImportCommandTest {
    private static final String FAIR =
            "Nome;Cognome;E-mail;Colore\n"
                    + "Marta;Galli;marta@galli.example;blu\n"
                    + "Nicolò;Riva;nicolo@riva.example;rosso\n"
                    + "Marta;Galli;marta@galli.example;blu\n"
                    + ";;;verde\n";

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void aNewFile() {
        file = folder.resolve("studio.trequartista");
        assertThat(Spoken.by("new", file).code()).isZero();
    }

    private Path list(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path fair() throws IOException {
        return list("fair.csv", FAIR, StandardCharsets.UTF_8);
    }

    private JsonNode people() {
        return new JsonMapper().readTree(Spoken.by("list", file, "people", "--json").out());
    }

    @Test
    void itCountsTheRowsAndTellsThoseItDidNotTake() throws Exception {
        var said = Spoken.by("import", file, fair());
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines())
                .containsExactly(
                        "Nuovo: 2",
                        "Aggiornato: 0",
                        "Saltato: 1",
                        "Non leggibile: 1",
                        "fair.csv:4  Marta Galli  già in questo elenco, alla riga 2",
                        "fair.csv:5    senza nome né recapito");
        assertThat(people()).hasSize(2);
        var again = Spoken.by("import", file, fair(), "--json");
        var told = new JsonMapper().readTree(again.out());
        assertThat(told.path("new").asInt()).isZero();
        assertThat(told.path("updated").asInt()).isZero();
        assertThat(people()).hasSize(2);
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        var said = Spoken.by("import", file, fair(), "--dry-run", "--json");
        var told = new JsonMapper().readTree(said.out());
        assertThat(told.path("new").asInt()).isEqualTo(2);
        assertThat(told.path("skipped").asInt()).isEqualTo(1);
        assertThat(told.path("bad").asInt()).isEqualTo(1);
        assertThat(told.path("dryRun").asBoolean()).isTrue();
        assertThat(told.path("rows").get(1).path("row").asInt()).isEqualTo(5);
        assertThat(told.path("rows").get(1).path("decision").asString()).isEqualTo("BAD");
        assertThat(said.code()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aColumnMeansWhatIsSaid() throws Exception {
        var said = Spoken.by("import", file, fair(), "--map", "Colore=company");
        assertThat(said.code()).isZero();
        assertThat(Spoken.by("list", file, "companies").out()).contains("blu", "rosso");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Colore", "=tags", "Colore=colour"})
    void aMapThatCannotBeUnderstoodIsRefusedWithTheFieldsThereAre(String map) throws Exception {
        var said = Spoken.by("import", file, fair(), "--map", map);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("«" + map + "»", "postal-code");
        assertThat(people()).isEmpty();
    }

    @Test
    void howAListIsWrittenCanBeSaid() throws Exception {
        var cyrillic = Charset.forName("windows-1251");
        Path list = list("l.csv", "Наталья_natalia@x.example\n", cyrillic);
        var said =
                Spoken.by(
                        "import",
                        file,
                        list,
                        "--encoding",
                        "windows-1251",
                        "--separator",
                        "_",
                        "--header-row",
                        0);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(Spoken.by("list", file, "people").out()).contains("Наталья");
        var unknown = Spoken.by("import", file, list, "--encoding", "klingon");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("klingon", "windows-1252");
        var two = Spoken.by("import", file, list, "--separator", "::");
        assertThat(two.code()).isEqualTo(1);
        assertThat(two.err()).contains("::");
        assertThat(Spoken.by("import", file, list, "--header-row", "x").code()).isEqualTo(2);
    }

    @Test
    void whatIsLeftOutIsSavedToBeMended() throws Exception {
        Path left = folder.resolve("left.csv");
        assertThat(Spoken.by("import", file, fair(), "--left-out", left).code()).isZero();
        assertThat(Files.readString(left)).contains("verde").contains("4,");
        Path nowhere = folder.resolve("none").resolve("left.csv");
        var said = Spoken.by("import", file, fair(), "--left-out", nowhere);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("left.csv");
    }

    @Test
    void aListThatCannotBeReadIsSaidAndTheOthersAreTaken() throws Exception {
        Path empty = list("empty.csv", "", StandardCharsets.UTF_8);
        var said = Spoken.by("import", file, empty, fair());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("«empty.csv»");
        assertThat(people()).hasSize(2);
        var only = Spoken.by("import", file, empty);
        assertThat(only.code()).isEqualTo(1);
        assertThat(only.out()).isEmpty();
        assertThat(Spoken.by("import", file, folder.resolve("none.csv")).code()).isEqualTo(1);
    }

    @Test
    void aListThatNamesNobodyIsRefusedWhole() throws Exception {
        Path list = list("abc.csv", "a,b\n1,2\n", StandardCharsets.UTF_8);
        var said = Spoken.by("import", file, list);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("«abc.csv»", "a, b");
    }

    @Test
    void possibleDuplicatesAreLeftOutWhenAskedFor() throws Exception {
        String head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
        Path then =
                list(
                        "a.csv",
                        head + "Anna,Rossi,,,Alfa,Buyer,1 Mar 2026\n",
                        StandardCharsets.UTF_8);
        Path now =
                list("b.csv", head + "Anna,Rossi,,,Beta,Head,1 Mar 2026\n", StandardCharsets.UTF_8);
        assertThat(Spoken.by("import", file, then).code()).isZero();
        var said = Spoken.by("import", file, now, "--skip-duplicates");
        assertThat(said.out()).contains("b.csv:2  Anna Rossi  forse un doppione");
        assertThat(people()).hasSize(1);
        var doubt = Spoken.by("import", file, now);
        assertThat(doubt.out()).contains("forse un doppione");
        assertThat(people()).hasSize(2);
    }

    @Test
    void whatIsNotUnderstoodIsAMisuse() throws Exception {
        assertThat(Spoken.by("import", file).code()).isEqualTo(2);
        assertThat(Spoken.by("import", file, fair(), "--what").code()).isEqualTo(2);
        var help = Spoken.by("import", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains(
                        "--dry-run",
                        "--map",
                        "--encoding",
                        "--separator",
                        "--header-row",
                        "--skip-duplicates",
                        "--left-out",
                        "--json",
                        "SOURCE");
    }
}
