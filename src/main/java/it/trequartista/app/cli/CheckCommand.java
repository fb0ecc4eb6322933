package it.trequartista.app.cli;

import it.trequartista.app.ConflictWords;
import it.trequartista.app.SameNumberStore;
import it.trequartista.app.SameNumberStore.SameNumber;
import it.trequartista.store.Db;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Reads a whole file and says whether it is sound.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> faults;
        List<SameNumber> numbers;
        List<String> said;
        try (var db = Db.openToRead(file, terminal.time())) {
            faults = db.check();
            numbers = faults.isEmpty() ? new SameNumberStore(db).all() : List.of();
            var words = new ConflictWords(db, terminal.texts());
            said = numbers.stream().map(words::said).toList();
        }
        if (json) {
            terminal.json(
                    Map.of(
                            "file",
                            file.toString(),
                            "faults",
                            faults,
                            "sameNumbers",
                            numbers.stream().map(SameNumber::number).toList()));
        } else if (faults.isEmpty()) {
            terminal.say("app.cli.whole", file.toString());
            said.forEach(terminal.out()::println);
        } else {
            terminal.err().println(terminal.texts().get("app.cli.faulty", file.toString()));
            faults.forEach(terminal.err()::println);
        }
        return faults.isEmpty() ? 0 : 1;
    }
}
