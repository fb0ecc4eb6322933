package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// Shows one record with all that belongs to it.
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var db = Db.openToRead(file, terminal.time())) {
            var store = new RecordsStore(db);
            var found =
                    db.read(handle -> store.find(handle, id))
                            .orElseThrow(() -> Problem.input("app.cli.noRecord", id).refused());
            if (json) {
                terminal.json(forPrograms(found));
            } else {
                tell(found);
            }
        }
        return 0;
    }

    private static Map<String, @Nullable Object> forPrograms(Found found) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("type", found.kind().toString());
        object.putAll(found.record().forPrograms());
        found.parts().forEach((name, part) -> object.put(name, Fields.forPrograms(part)));
        return object;
    }

    private void tell(Found found) {
        var values = new Values(terminal);
        found.record()
                .values()
                .forEach(
                        (name, value) -> {
                            String said = values.forPeople(found.kind(), name, value);
                            if (!said.isEmpty() && !name.equals("currency")) {
                                terminal.say("app.cli.field", values.heading(name), said);
                            }
                        });
        found.parts()
                .forEach(
                        (name, part) -> {
                            if (!part.isEmpty()) {
                                terminal.out().println();
                                terminal.out()
                                        .println(terminal.texts().get("app.cli.part." + name));
                                values.table(found.kind(), part);
                            }
                        });
    }
}
