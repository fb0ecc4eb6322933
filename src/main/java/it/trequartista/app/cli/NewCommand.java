package it.trequartista.app.cli;

import it.trequartista.app.example.Example;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Makes a new file.
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(
            names = "--example",
            paramLabel = "SEED",
            arity = "0..1",
            fallbackValue = "1",
            descriptionKey = "example")
    private @Nullable Long seed;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (seed == null) {
            Db.create(file, terminal.time()).close();
        } else {
            Example.write(file, seed, terminal.time().today());
        }
        terminal.say("app.cli.written", file.toString());
        return Line.DONE;
    }
}
