package it.trequartista.app.cli;

import it.trequartista.app.ConflictWords;
import it.trequartista.app.SameNumberStore;
import it.trequartista.app.SameNumberStore.SameNumber;
import it.trequartista.store.Db;
import it.trequartista.sync.Carriers;
import it.trequartista.sync.Carriers.Carried;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
        Optional<Carried> carried;
        try (var db = Db.openToRead(file, terminal.time())) {
            faults = db.check();
            numbers = faults.isEmpty() ? new SameNumberStore(db).all() : List.of();
            carried = Carriers.ofThisMachine().of(db.file());
            var words = new ConflictWords(db, terminal.texts());
            said = numbers.stream().map(words::said).toList();
        }
        if (json) {
            var all = new LinkedHashMap<String, @Nullable Object>();
            all.put("file", file.toString());
            all.put("faults", faults);
            all.put("sameNumbers", numbers.stream().map(SameNumber::number).toList());
            all.put("carriedBy", carried.map(Carried::service).orElse(null));
            terminal.json(all);
        } else if (faults.isEmpty()) {
            terminal.say("app.cli.whole", file.toString());
            said.forEach(terminal.out()::println);
        } else {
            terminal.err().println(terminal.texts().get("app.cli.faulty", file.toString()));
            faults.forEach(terminal.err()::println);
        }
        carried.ifPresent(
                c -> terminal.err().println(terminal.texts().get("app.cli.carried", c.service())));
        return faults.isEmpty() ? 0 : 1;
    }
}
