package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;

/// Two files meet in a folder, from the command line.
class SyncCommandTest {
    @TempDir Path folder;

    @Test
    void theSecondFileJoinsAndBothSayTheSame() throws Exception {
        Path box = Files.createDirectory(folder.resolve("box"));
        String one = folder.resolve("a.treq").toString();
        String two = folder.resolve("b.treq").toString();
        assertThat(Spoken.by("new", one, "--example").code()).isZero();
        var first = Spoken.by("sync", one, box.toString(), "--json");
        assertThat(first.code()).isZero();
        assertThat(json(first).path("went").asInt()).isGreaterThan(100);
        assertThat(json(first).path("losses").isEmpty()).isTrue();
        var joined = Spoken.by("sync", two, box.toString(), "--join", "--json");
        assertThat(joined.code()).isZero();
        assertThat(json(joined).path("came").asInt()).isEqualTo(json(first).path("went").asInt());
        assertThat(json(joined).path("digest")).isEqualTo(json(first).path("digest"));
        assertThat(Spoken.by("check", two).code()).isZero();
    }

    @Test
    void aFileAndItsFolderAreMadeSmall() throws Exception {
        Path box = Files.createDirectory(folder.resolve("box"));
        String one = folder.resolve("a.treq").toString();
        assertThat(Spoken.by("new", one, "--example").code()).isZero();
        var alone = Spoken.by("compact", one);
        assertThat(alone.out()).matches("Prima: \\d+,\\d MB. Ora: \\d+,\\d MB.\\R");
        var sync = Spoken.by("sync", one, box.toString(), "--json");
        var both = Spoken.by("compact", one, box.toString(), "--json");
        assertThat(both.code()).isZero();
        assertThat(json(both).path("before").asLong()).isPositive();
        assertThat(json(both).path("after").asLong()).isPositive();
        try (var all = Files.walk(box)) {
            assertThat(all.map(Path::toString).filter(f -> f.contains("/log/"))).isEmpty();
        }
        String two = folder.resolve("b.treq").toString();
        var joined = Spoken.by("sync", two, box.toString(), "--join", "--json");
        assertThat(json(joined).path("digest")).isEqualTo(json(sync).path("digest"));
    }

    @Test
    void aFolderThatIsNotThereIsASentence() {
        String file = folder.resolve("a.treq").toString();
        assertThat(Spoken.by("new", file).code()).isZero();
        var said = Spoken.by("sync", file, folder.resolve("no").toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("no", "non c'è");
    }

    @Test
    void anEncryptedFolderAsksForTheCode() throws Exception {
        Path box = Files.createDirectory(folder.resolve("box"));
        String one = folder.resolve("a.treq").toString();
        String two = folder.resolve("b.treq").toString();
        String code = folder.resolve("code.txt").toString();
        assertThat(Spoken.by("new", one, "--example").code()).isZero();
        assertThat(Spoken.by("sync", one, box.toString()).code()).isZero();
        var on = Spoken.by("sync", one, box.toString(), "--encrypt", "--recovery-code-file", code);
        assertThat(on.code()).isZero();
        assertThat(on.out()).doesNotContain(Files.readString(Path.of(code)).strip());
        var again =
                Spoken.by("sync", one, box.toString(), "--encrypt", "--recovery-code-file", code);
        assertThat(again.code()).isEqualTo(1);
        var refused = Spoken.by("sync", two, box.toString(), "--join");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("cifrata");
        assertThat(Path.of(two)).doesNotExist();
        var joined = Spoken.by("sync", two, box.toString(), "--join", "--recovery-code-file", code);
        assertThat(joined.code()).isZero();
        try (var all = Files.walk(box)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("Trifoglio", "%PDF");
            }
        }
        assertThat(Spoken.by("sync", two, box.toString(), "--decrypt").code()).isZero();
        assertThat(Spoken.by("sync", one, box.toString()).code()).isZero();
        assertThat(
                        Spoken.by("sync", folder.resolve("c").toString(), box.toString(), "--join")
                                .code())
                .isZero();
    }

    @Test
    void aComputerThatIsGoneIsRetiredAndTakenBack() throws Exception {
        Path box = Files.createDirectory(folder.resolve("box"));
        String one = folder.resolve("a.treq").toString();
        String two = folder.resolve("b.treq").toString();
        assertThat(Spoken.by("new", one, "--example").code()).isZero();
        assertThat(Spoken.by("sync", one, box.toString()).code()).isZero();
        assertThat(Spoken.by("sync", two, box.toString(), "--join").code()).isZero();
        var seen = json(Spoken.by("sync", one, box.toString(), "--json")).path("others");
        assertThat(seen).hasSize(1);
        String name = seen.get(0).path("name").asString();
        var none = Spoken.by("sync", one, box.toString(), "--retire", "nessuno");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("nessuno", name);
        var gone = Spoken.by("sync", one, box.toString(), "--retire", name, "--json");
        assertThat(json(gone).path("others")).isEmpty();
        var back = Spoken.by("sync", one, box.toString(), "--take-back", name, "--json");
        assertThat(json(back).path("others")).hasSize(1);
    }

    private static JsonNode json(Spoken said) {
        return JsonMapper.shared().readTree(said.out());
    }
}
