package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged program as a real process, copied somewhere else first: runs after `package`.
class ProgramTest {
    private static final Path PACKAGED = Path.of("target", "trequartista");

    @TempDir private Path folder;
    private Path script = PACKAGED;
    private Path file = PACKAGED;

    private record Said(int code, String out, String err) {}

    /// Copied into a folder with a space in its name, started through a link beside it.
    @BeforeEach
    void copied() throws Exception {
        assumeTrue(File.separatorChar == '/', "the shell script is for systems with a shell");
        Path home = folder.resolve("le mie app").resolve("trequartista");
        try (var all = Files.walk(PACKAGED)) {
            for (Path each : all.toList()) {
                Path copy = home.resolve(PACKAGED.relativize(each).toString());
                Files.createDirectories(copy.getParent());
                if (Files.isRegularFile(each)) {
                    Files.copy(each, copy);
                }
            }
        }
        Path real = home.resolve("bin").resolve("trequartista");
        assertThat(PACKAGED.resolve("bin/trequartista")).isExecutable();
        assertThat(real.toFile().setExecutable(true)).isTrue();
        script = Files.createSymbolicLink(folder.resolve("treq"), real);
        file = folder.resolve("lo studio.trequartista");
    }

    @Test
    void theSentenceIsWalkedByCommands() throws Exception {
        assertThat(by("--version").out()).contains("0.1.0");
        assertThat(by("new", file, "--example=7").code()).isZero();
        var offers = json(by("list", file, "offers", "--json"));
        assertThat(offers).hasSizeGreaterThan(40);
        String number =
                offers.stream()
                        .filter(o -> o.get("state").asString().equals("SENT"))
                        .map(o -> o.get("number").asString())
                        .findFirst()
                        .orElseThrow();
        Path pdf = folder.resolve("offerta.pdf");
        assertThat(by("offer", "pdf", file, number, pdf).code()).isZero();
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-1.".getBytes(StandardCharsets.UTF_8));
        assertThat(by("show", file, number).out()).contains(number);
        assertThat(by("check", file).code()).isZero();
    }

    @Test
    void aListComesInOnce() throws Exception {
        Path list = folder.resolve("contatti.csv");
        Files.writeString(
                list,
                "Nome;Cognome;E-mail\nZoë;D'Amico;zoe@example.it\nMarta;Galli;m@example.it\n");
        assertThat(by("new", file).code()).isZero();
        assertThat(by("import", file, list).code()).isZero();
        assertThat(by("import", file, list).code()).isZero();
        assertThat(json(by("list", file, "people", "--json"))).hasSize(2);
    }

    @Test
    void aFieldIsWrittenAndTakenBack() throws Exception {
        assertThat(by("new", file, "--example=7").code()).isZero();
        String id = json(by("list", file, "people", "--json")).getFirst().get("id").asString();
        // The locale it is started with may not be installed: accents come through all the same.
        String name = "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "Zoë" : "Zelda";
        assertThat(by("set", file, id, "givenName", name).code()).isZero();
        assertThat(by("show", file, id).out()).contains("Given name: " + name);
        assertThat(by("undo", file).out()).contains("Undone: Name of").hasLineCount(1);
        assertThat(by("show", file, id).out()).doesNotContain("Given name: " + name);
        assertThat(by("history", file, id).out()).contains(name);
    }

    @Test
    void aRefusalIsOneSentenceAndCodeOne() throws Exception {
        var said = by("list", folder.resolve("nowhere.trequartista"), "people");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains("nowhere.trequartista");
    }

    @Test
    void aMisuseIsCodeTwoAndNamesTheHelp() throws Exception {
        var said = by("lst", file);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--help");
    }

    @Test
    void withoutADisplayTheWindowIsRefusedInOneLine() throws Exception {
        var said = by();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains("display");
    }

    private Said by(Object... arguments) throws Exception {
        var command = new ArrayList<>(List.of(script.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("LC_ALL", "en_GB.UTF-8");
        var process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static List<JsonNode> json(Said said) {
        assertThat(said.err()).isEmpty();
        return new JsonMapper().readTree(said.out()).valueStream().toList();
    }
}
