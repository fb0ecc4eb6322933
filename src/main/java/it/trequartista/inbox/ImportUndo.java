package it.trequartista.inbox;

import it.trequartista.inbox.ImportUndone.Left;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.TakeBack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The way back from an import, months later too: what it wrote and nobody touched since goes, what
/// was edited or put to use stays and is said. What came in together goes together.
final class ImportUndo {
    private static final int KEPT = 1_000;
    private static final String SESSION = "import_session";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Db db;
    private final TakeBack back;

    ImportUndo(Db db) {
        this.db = db;
        this.back = new TakeBack(db, Set.of(SESSION));
    }

    /// Takes the import of a session back.
    ///
    /// @throws it.trequartista.kernel.Refused if it is taken back already, or the history of the
    ///     file does not reach back to it
    ImportUndone of(long session) {
        if (db.read(handle -> new ImportUndoStore(handle).isUndone(session))) {
            throw Problem.rule("inbox.undo.already").refused();
        }
        long n = back.maker(SESSION, session);
        var done = new ArrayList<ImportUndone>();
        var _ =
                back.of(
                        n,
                        (handle, taken) -> {
                            var store = new ImportUndoStore(handle);
                            var sessions = store.sessions(back.made(handle, n, SESSION));
                            var left =
                                    taken.stays().stream()
                                            .limit(KEPT)
                                            .map(store::labelled)
                                            .toList();
                            var undone =
                                    new ImportUndone(
                                            sessions.stream().map(ImportSession::source).toList(),
                                            taken.fields(),
                                            taken.rows(),
                                            left,
                                            taken.stays().size() + taken.with());
                            store.undone(
                                    sessions.stream().map(ImportSession::id).toList(),
                                    db.time().now(),
                                    json(undone));
                            done.add(undone);
                        });
        return done.getFirst();
    }

    /// What stayed when a session was taken back.
    List<Left> kept(long session) {
        return parse(db.read(handle -> new ImportUndoStore(handle).kept(session)));
    }

    private static String json(ImportUndone undone) {
        var root = JSON.createObjectNode();
        root.put("fields", undone.fields());
        root.put("rows", undone.rows());
        root.put("all", undone.leftAll());
        var list = root.putArray("kept");
        for (Left left : undone.left()) {
            var node = list.addObject();
            node.put("table", left.table());
            node.put("id", String.valueOf(left.id()));
            node.put("field", left.field());
            node.put("why", left.why().name());
            node.put("label", left.label());
        }
        return JSON.writeValueAsString(root);
    }

    private static List<Left> parse(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        var left = new ArrayList<Left>();
        for (JsonNode node : JSON.readTree(json).path("kept")) {
            left.add(
                    new Left(
                            node.path("table").stringValue(""),
                            Long.parseLong(node.path("id").stringValue("0")),
                            node.path("field").stringValue(""),
                            TakeBack.Why.valueOf(node.path("why").stringValue("CHANGED")),
                            node.path("label").stringValue("")));
        }
        return left;
    }
}
