package it.trequartista.app.cli;

import it.trequartista.inbox.ImportSession;
import it.trequartista.inbox.ImportUndone;
import it.trequartista.inbox.Imports;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;

/// The imports of the past, and the way back from one.
@Command(name = "imports")
final class ImportsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--undo", paramLabel = "ID", descriptionKey = "undoImport")
    private @Nullable Long undo;

    @Option(names = "--report", paramLabel = "ID", descriptionKey = "reportImport")
    private @Nullable Long report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ImportsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Long session = undo;
        if (session != null) {
            try (var db = Db.open(file, terminal.time())) {
                tell(new Imports(db).undo(session));
            }
            return Line.DONE;
        }
        try (var db = Db.openToRead(file, terminal.time())) {
            var imports = new Imports(db);
            if (report != null) {
                terminal.out().print(imports.report(report, terminal.texts()));
            } else {
                var told = imports.history().stream().map(this::session).toList();
                if (json) {
                    terminal.json(Fields.forPrograms(told));
                } else {
                    new Values(terminal).table(null, told);
                    terminal.say("app.cli.imports.count", told.size());
                }
            }
        }
        return Line.DONE;
    }

    private Fields session(ImportSession session) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", Long.toString(session.id()));
        told.put("at", session.at());
        told.put("source", session.source());
        told.put("kind", session.kind());
        told.put("items", session.items());
        told.put("new", session.counts().added());
        told.put("updated", session.counts().updated());
        told.put("skipped", session.counts().skipped());
        told.put("undoneAt", session.undoneAt());
        return new Fields(told);
    }

    private void tell(ImportUndone undone) {
        var texts = terminal.texts();
        if (json) {
            var told = new LinkedHashMap<String, @Nullable Object>();
            told.put("sources", undone.sources());
            told.put("fields", undone.fields());
            told.put("rows", undone.rows());
            told.put("keptAll", undone.leftAll());
            told.put("kept", undone.left().stream().map(ImportsCommand::left).toList());
            terminal.json(told);
            return;
        }
        terminal.say(
                "app.cli.imports.undone",
                String.join(", ", undone.sources()),
                undone.rows(),
                undone.fields());
        terminal.say("app.cli.imports.kept", undone.leftAll());
        for (ImportUndone.Left left : undone.left()) {
            String what = texts.get(table(left));
            String label = left.label().isEmpty() ? "" : " «" + left.label() + "»";
            String field = left.field().isEmpty() ? "" : ", " + field(left);
            terminal.out()
                    .println(
                            "  "
                                    + what
                                    + label
                                    + field
                                    + ": "
                                    + texts.get("inbox.undo.why." + left.why()));
        }
    }

    private String table(ImportUndone.Left left) {
        String key = "inbox.undo.table." + left.table();
        return terminal.texts().has(key) ? key : "inbox.undo.table.other";
    }

    private String field(ImportUndone.Left left) {
        for (String key : new String[] {left.table() + "." + left.field(), left.field()}) {
            if (terminal.texts().has("history.field." + key)) {
                return terminal.texts().get("history.field." + key);
            }
        }
        return left.field();
    }

    private static Object left(ImportUndone.Left left) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("table", left.table());
        told.put("id", Long.toString(left.id()));
        told.put("field", left.field().isEmpty() ? null : left.field());
        told.put("why", left.why().name());
        told.put("label", left.label());
        return told;
    }
}
