package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A million messages and a line of 100 MB go through with a small heap.
class EndlessTest {
    private static long[] read(Class<?> format, String what) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xmx96m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Endless.class.getName(),
                                format.getName(),
                                what)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output).matches("\\d+ \\d+ \\d+ \\d+\\s+");
        String[] numbers = output.strip().split(" ");
        var read = new long[numbers.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = Long.parseLong(numbers[i]);
        }
        System.out.println(format.getSimpleName() + " " + what + ": " + output.strip());
        return read;
    }

    @ParameterizedTest
    @CsvSource({"Whatsapp, 1, 1000001"})
    void aMillionMessages(String format, long arrivals, long turns) throws Exception {
        long[] read = read(Class.forName(getClass().getPackageName() + "." + format), "many");

        assertThat(read).startsWith(arrivals, turns, 0);
    }

    @ParameterizedTest
    @CsvSource({"Whatsapp, 2"})
    void oneLineOfAHundredMegabytes(String format, long turns) throws Exception {
        long[] read = read(Class.forName(getClass().getPackageName() + "." + format), "long");

        assertThat(read).startsWith(1, turns, 1);
    }
}
