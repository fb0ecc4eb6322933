package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.History.Step;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Writes one field of a record, through the same doors as the window.
@Command(name = "set")
final class SetCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Parameters(index = "2", paramLabel = "FIELD", descriptionKey = "field")
    private String field = "";

    @Parameters(index = "3", paramLabel = "VALUE", descriptionKey = "value")
    private String value = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    SetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var db = Db.open(file, terminal.time())) {
            var found =
                    db.read(handle -> new RecordsStore(db).find(handle, id))
                            .orElseThrow(() -> Problem.input("app.cli.noRecord", id).refused());
            var edit = Edits.of(db, found.kind()).named(field);
            var before = last(db);
            long written = edit.write(found.record().id(), value);
            var after = last(db).filter(s -> before.map(Step::n).orElse(0L) < s.n());
            tell(StepTold.of(terminal, db), written, edit.name(), after);
        }
        return Line.DONE;
    }

    private static Optional<Step> last(Db db) {
        return db.history().steps(Long.MAX_VALUE, 1).stream().findFirst();
    }

    private void tell(StepTold told, long written, String name, Optional<Step> step) {
        if (json) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            object.put("id", Long.toString(written));
            object.put("field", name);
            object.put("step", step.map(s -> told.forPrograms(s).forPrograms()).orElse(null));
            terminal.json(object);
        } else if (step.isPresent()) {
            terminal.out().println(told.names().of(step.get()));
        } else {
            terminal.say("app.cli.asItWas");
        }
    }
}
