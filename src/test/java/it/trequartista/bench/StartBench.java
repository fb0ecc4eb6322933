package it.trequartista.bench;

import it.trequartista.app.FirstFrame;
import it.trequartista.app.example.Example;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// From the start of the process to the first usable frame: the contacts of the example file
/// against an empty JavaFX window, started the same way, in turns.
class StartBench {
    private static final int ROUNDS = 9;

    @TempDir private Path folder;

    @Test
    void theContactsOfTheExampleFile() throws Exception {
        Path file = folder.resolve("example.trequartista");
        Example.write(file, Example.SEED, LocalDate.of(2026, 11, 23));
        ready();
        Path home = folder.resolve("home");
        double[] empty = new double[ROUNDS];
        double[] contacts = new double[ROUNDS];
        for (int i = -2; i < ROUNDS; i++) {
            double nothing = seconds();
            double people = seconds(file.toString(), home.toString());
            if (i >= 0) {
                empty[i] = nothing;
                contacts[i] = people;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "start: contacts of the example file / empty JavaFX window: %.2f (bar: 2.5);"
                        + " medians of %d: %.2f s, %.2f s%n",
                median(contacts) / median(empty),
                ROUNDS,
                median(contacts),
                median(empty));
    }

    /// The packaged program has SQLite's native code ready, too.
    private void ready() throws IOException {
        String library = "libsqlitejdbc.so";
        var packed = org.sqlite.JDBC.class.getResourceAsStream("native/Linux/x86_64/" + library);
        Assumptions.assumeTrue(packed != null, "no native SQLite for this machine");
        try (packed) {
            Files.copy(packed, folder.resolve(library));
        }
    }

    private double seconds(String... arguments) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        boolean screen = System.getenv("DISPLAY") != null;
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                                "--sun-misc-unsafe-memory-access=allow",
                                "--module-path",
                                "target/javafx",
                                "--add-modules",
                                "javafx.controls",
                                "-Dprism.order=sw",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "-Dorg.sqlite.lib.path=" + folder));
        command.addAll(screen ? List.of() : List.of("-Dglass.platform=Headless"));
        command.addAll(List.of("-cp", path, FirstFrame.class.getName()));
        command.addAll(Arrays.asList(arguments));
        long start = System.nanoTime();
        var child =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var out = child.inputReader()) {
            Assumptions.assumeTrue("frame".equals(out.readLine()), "no window could be shown");
            return (System.nanoTime() - start) / 1e9;
        } finally {
            child.destroyForcibly();
        }
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
