package it.trequartista.bench;

import it.trequartista.Main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a program as a process of its own and times the whole of it.
public final class Program {
    /// What came of it.
    ///
    /// @param nanos from start to end
    /// @param code it ended with
    /// @param out what it said, errors included
    public record Ran(long nanos, int code, String out) {}

    private Program() {}

    /// Our own command line, started as the launcher starts it: 512 MB and no more.
    public static Ran ours(String... arguments) throws IOException, InterruptedException {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "-Xmn256m",
                                "-cp",
                                path,
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /// Any program.
    public static Ran run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        try {
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            process.getOutputStream().close();
            int code = process.waitFor();
            long nanos = System.nanoTime() - start;
            return new Ran(nanos, code, Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }
}
