package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Many messages (`-Dendless.messages=1000000` for more) and a line of 100 MB go through with a
/// heap they would not fit into.
class EndlessTest {
    private static final long MESSAGES = Long.getLong("endless.messages", 50_000);

    private static long[] read(String format, String what) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xmx96m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Endless.class.getName(),
                                EndlessTest.class.getPackageName() + "." + format,
                                what)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output).matches("\\d+ \\d+ \\d+ \\d+\\s+");
        String[] numbers = output.strip().split(" ", -1);
        var read = new long[numbers.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = Long.parseLong(numbers[i]);
        }
        System.out.println(format + " " + what + ": " + output.strip());
        return read;
    }

    @ParameterizedTest
    @CsvSource({
        "Whatsapp, 1, 0",
        "Telegram, 1, 0",
        "Messenger, 1, 0",
        "Linkedin, 1000, 0",
        "FormTable, 50000, 0",
        "FormJson, 50000, 0",
        "GenericJson, 1, 0",
        "NamedLines, 1, 2"
    })
    void manyMessages(String format, long arrivals, long more) throws Exception {
        long[] read = read(format, String.valueOf(MESSAGES));

        assertThat(read).startsWith(arrivals, MESSAGES + more, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "Whatsapp, 2",
        "Telegram, 1",
        "Messenger, 1",
        "Linkedin, 1",
        "FormTable, 1",
        "FormJson, 1",
        "GenericJson, 2",
        "NamedLines, 3",
        "AnyText, 1"
    })
    void oneLineOfAHundredMegabytes(String format, long turns) throws Exception {
        long[] read = read(format, "long");

        assertThat(read).startsWith(1, turns, 1);
    }
}
