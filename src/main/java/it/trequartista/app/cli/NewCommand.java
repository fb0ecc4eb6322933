package it.trequartista.app.cli;

import it.trequartista.store.Db;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Makes a new file.
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Db.create(file, terminal.time()).close();
        terminal.say("app.cli.written", file.toString());
        return Line.DONE;
    }
}
