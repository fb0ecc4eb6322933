package it.trequartista.app.cli;

import it.trequartista.store.Db;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Lists all records of a kind.
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "kind")
    private Kind kind = Kind.PEOPLE;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var db = Db.openToRead(file, terminal.time())) {
            var store = new RecordsStore(db);
            var records = db.read(handle -> store.list(handle, kind));
            if (json) {
                terminal.json(Fields.forPrograms(records));
            } else {
                new Values(terminal).table(kind, records);
                terminal.say("app.cli.count", records.size());
            }
        }
        return 0;
    }
}
