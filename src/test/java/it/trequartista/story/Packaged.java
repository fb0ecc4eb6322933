package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The packaged program, started as a user starts it, one process for each command.
final class Packaged {
    private static final Path SCRIPT =
            Path.of("target", "trequartista", "bin", "trequartista").toAbsolutePath();

    private final Path folder;
    private final AtomicInteger started = new AtomicInteger();

    /// @param folder where it is started and what it says is kept
    Packaged(Path folder) {
        this.folder = folder;
    }

    /// What a command said.
    record Said(int code, String out, String err) {
        JsonNode json() {
            assertThat(err).isEmpty();
            return JsonMapper.shared().readTree(out);
        }
    }

    /// A command that runs.
    final class Running {
        private final Process process;
        private final Path out;
        private final Path err;

        private Running(List<String> command) throws IOException {
            int number = started.incrementAndGet();
            out = folder.resolve(number + ".out");
            err = folder.resolve(number + ".err");
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().remove("DISPLAY");
            builder.environment().remove("WAYLAND_DISPLAY");
            builder.environment().put("LC_ALL", "en_GB.UTF-8");
            process = builder.start();
        }

        Said said() throws IOException, InterruptedException {
            assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
            var said = new Said(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return said;
        }

        /// Kill -9, unless it ends before, and well.
        ///
        /// @return whether it was killed
        boolean killedAfter(long millis) throws IOException, InterruptedException {
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            var said = said();
            assertThat(!ended || said.code == 0).as(said.err).isTrue();
            return !ended;
        }
    }

    Running start(Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new Running(command);
    }

    Said by(Object... arguments) throws IOException, InterruptedException {
        return start(arguments).said();
    }

    /// A command that must do.
    Said does(Object... arguments) throws IOException, InterruptedException {
        var said = by(arguments);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    /// A list of people, as somebody exports one.
    Path people(String name, int count) throws IOException {
        var lines = new StringBuilder("Nome;Cognome;E-mail\n");
        for (int i = 0; i < count; i++) {
            lines.append("%s;N%d;%s%d@example.it%n".formatted(name, i, name, i));
        }
        return Files.writeString(folder.resolve(name + ".csv"), lines);
    }

    List<String> ids(Path file) throws IOException, InterruptedException {
        return does("list", file, "people", "--json")
                .json()
                .valueStream()
                .map(p -> p.get("id").asString())
                .sorted()
                .toList();
    }
}
