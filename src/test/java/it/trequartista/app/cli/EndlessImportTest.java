package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/// A long conversation (`-Dendless.messages=1000000` for a million) and a line of 100 MB go into a
/// file with a heap they would not fit into.
class EndlessImportTest {
    private static final int MESSAGES = Integer.getInteger("endless.messages", 50_000);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yy, HH:mm");

    @TempDir private Path folder;

    private Path chat() throws IOException {
        Path chat = folder.resolve("chat.txt");
        var at = LocalDateTime.of(2020, 1, 1, 0, 0);
        try (BufferedWriter out = Files.newBufferedWriter(chat)) {
            for (int i = 0; i < MESSAGES; i++) {
                String who = i % 3 == 0 ? "Studio Riva" : "Marta Galli";
                out.write(TIME.format(at.plusMinutes(2L * i)) + " - " + who + ": messaggio " + i);
                out.newLine();
            }
        }
        return chat;
    }

    private Path line() throws IOException {
        Path line = folder.resolve("riga.txt");
        try (BufferedWriter out = Files.newBufferedWriter(line)) {
            out.write("01/02/26, 09:10 - Ivo Neri: ");
            String megabyte = "x".repeat(1 << 20);
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
        }
        return line;
    }

    private String taken(Path file, Path brought) throws Exception {
        Path said = folder.resolve("said");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "it.trequartista.Main",
                                "import",
                                file.toString(),
                                brought.toString(),
                                "--lang",
                                "en")
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String all = Files.readString(said);
        assertThat(process.exitValue()).as(all).isZero();
        return all;
    }

    @Test
    void theyGoInAndTwiceGivesNothingNew() throws Exception {
        Path file = folder.resolve("studio.trequartista");
        assertThat(Spoken.by("new", file).code()).isZero();
        Path chat = chat();
        assertThat(taken(file, chat)).contains("New: 1", "Unreadable: 0");
        assertThat(taken(file, chat)).contains("New: 0", "Updated: 0", "Skipped: 1");
        assertThat(taken(file, line())).contains("New: 1", "Unreadable: 1");
    }
}
