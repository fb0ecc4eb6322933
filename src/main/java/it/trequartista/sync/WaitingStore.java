package it.trequartista.sync;

import it.trequartista.store.ApplyStore;
import it.trequartista.store.Graph;
import it.trequartista.store.Op;
import it.trequartista.store.Prepared;
import it.trequartista.store.RowLog;
import it.trequartista.store.Sealed;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Transactions that follow one which never came: a computer died after it had sent the second of
/// its files and not the first.
///
/// They are written anew in our own name, as following the last that came of the same computer:
/// certainly their author had seen that, and of nothing else here is it known. What others wrote in
/// the same fields therefore waits beside them. If the missing one turns up after all the same
/// values come twice, and at worst something waits for a choice that need not have.
final class WaitingStore {
    private static final HexFormat HEX = HexFormat.of();

    private final Prepared db;
    private final Graph graph;
    private final ApplyStore apply;
    private final RowLog rows;

    WaitingStore(Prepared db) {
        this.db = db;
        this.graph = new Graph(db);
        this.apply = new ApplyStore(db, graph);
        this.rows = new RowLog(db);
    }

    /// How many have been waiting since before a moment.
    int count(long before) {
        return db.first(
                        "SELECT count(*) FROM sync_wait WHERE since >= 0 AND since < ?",
                        rs -> rs.getInt(1),
                        before)
                .orElse(0);
    }

    /// Waits no longer for what those follow that came before a moment. They stay on the list in
    /// case it turns up, uncounted.
    ///
    /// @return the tables that were written
    Set<String> giveUp(long before, String own) {
        var late = new ArrayList<Sealed>();
        db.each(
                "SELECT body FROM sync_wait WHERE since >= 0 AND since < ?",
                rs -> late.add(Sealed.kept(rs.getBytes(1))),
                before);
        late.sort(Comparator.comparingLong(Sealed::clock));
        for (Sealed tx : late) {
            try {
                anew(tx, own);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var _ =
                    db.run(
                            "UPDATE sync_wait SET since = -1 WHERE id = ?",
                            (Object) HEX.parseHex(tx.id()));
        }
        return apply.touched();
    }

    private void anew(Sealed tx, String own) throws IOException {
        var ops = new ArrayList<Op>();
        var made = new LinkedHashSet<String>();
        tx.ops(
                op -> {
                    if (isWhole(op, made)) {
                        ops.add(op);
                        made.add(op.table() + op.id());
                    }
                });
        if (ops.isEmpty()) {
            return;
        }
        try (var writer = new Sealed.Writer(parents(tx), tx.clock(), own)) {
            ops.forEach(writer::add);
            var _ = apply.apply(writer.seal());
        }
    }

    /// Whether there is what it changes and what it names; a record of which only a change came is
    /// none.
    private boolean isWhole(Op op, Set<String> made) {
        var table = Tables.ours().named(op.table());
        if (table.isEmpty()) {
            return true;
        }
        if (!op.isNew() && !isHere(table.get(), op.id(), made)) {
            return false;
        }
        for (Table.Column column : table.get().columns()) {
            String names = column.names();
            if (names != null
                    && op.values().get(column.name()) instanceof Long id
                    && !isHere(Tables.ours().named(names).orElseThrow(), id, made)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHere(Table table, long id, Set<String> made) {
        return made.contains(table.name() + id) || rows.cells(table, id).isPresent();
    }

    private List<String> parents(Sealed tx) {
        var parents = new LinkedHashSet<String>();
        tx.parents().stream().filter(id -> graph.find(id).isPresent()).forEach(parents::add);
        if (parents.isEmpty()) {
            db.first(
                            """
                            SELECT id FROM sync_tx WHERE stream = ? AND hlc < ?
                            ORDER BY hlc DESC LIMIT 1
                            """,
                            rs -> HEX.formatHex(rs.getBytes(1)),
                            tx.stream(),
                            tx.clock())
                    .ifPresent(parents::add);
        }
        return List.copyOf(parents);
    }
}
