package it.trequartista.store;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which of the rows a transaction made have been put to use since, so that they stay when it is
/// taken back: those somebody wrote on, those other rows name, and what hangs together with them. A
/// person that stays keeps their addresses and jobs, and those keep their companies; a company that
/// stays keeps nobody.
final class Ties {
    /// A row.
    record Key(Table table, long id) {}

    /// Why a row stays.
    enum Why {
        /// It was written on since.
        CHANGED,
        /// Another row names it that was not made with it.
        USED,
        /// It belongs to one that stays, or that one names it.
        WITH
    }

    /// Tells whether a row was written on since it was made.
    @FunctionalInterface
    interface Touch {
        boolean isTouched(Table table, long id, Cells cells);
    }

    private final Prepared db;
    private final long step;
    private final Set<String> apart;
    private final Map<Table, Set<Long>> made = new LinkedHashMap<>();
    private final Map<Key, List<Key>> names = new HashMap<>();
    private final Map<Key, List<Key>> parts = new HashMap<>();
    private final Map<Key, Why> stays = new LinkedHashMap<>();
    private final Set<Key> gone = new HashSet<>();

    /// Looks at everything a transaction made.
    ///
    /// @param apart tables whose rows are neither taken back nor counted as a use
    Ties(Prepared db, long step, Set<String> apart, Touch touch) {
        this.db = db;
        this.step = step;
        this.apart = Set.copyOf(apart);
        var first = new ArrayList<Key>();
        db.each(
                "SELECT tbl, id, n, over FROM sync_row WHERE n = ? ORDER BY tbl, id",
                rs -> {
                    var table = Tables.ours().numbered(rs.getInt(1));
                    long id = rs.getLong(2);
                    if (table.losesRows() && !this.apart.contains(table.name())) {
                        made.computeIfAbsent(table, t -> new HashSet<>()).add(id);
                        if (rs.getString(4) != null
                                && touch.isTouched(
                                        table, id, Cells.of(rs.getLong(3), rs.getString(4)))) {
                            first.add(new Key(table, id));
                        }
                    }
                },
                step);
        made.keySet().forEach(this::read);
        first.stream().filter(k -> !gone.contains(k)).forEach(k -> stays.put(k, Why.CHANGED));
        made.keySet().forEach(this::uses);
        spread();
    }

    /// Whether a row is left as it is, because it stays or because it is gone already.
    boolean isLeft(Table table, long id) {
        var key = new Key(table, id);
        return apart.contains(table.name()) || stays.containsKey(key) || gone.contains(key);
    }

    /// The rows that stay, and why.
    Map<Key, Why> stays() {
        return stays;
    }

    private boolean isMade(@Nullable Table table, long id) {
        return table != null && made.getOrDefault(table, Set.of()).contains(id);
    }

    /// What the rows of a table name among those made with them; the first it names owns it.
    private void read(Table table) {
        var columns = table.columns().stream().filter(c -> c.names() != null).toList();
        var sql = new StringBuilder("SELECT t.id, t.deleted");
        columns.forEach(c -> sql.append(", t.").append(c.name()));
        sql.append(" FROM sync_row r JOIN ").append(table.name());
        sql.append(" t ON t.id = r.id WHERE r.tbl = ? AND r.n = ?");
        db.each(
                sql.toString(),
                rs -> {
                    var row = new Key(table, rs.getLong(1));
                    if (rs.getInt(2) != 0) {
                        gone.add(row);
                        return;
                    }
                    boolean isOwned = false;
                    for (int i = 0; i < columns.size(); i++) {
                        String named = columns.get(i).names();
                        boolean isNamed = rs.getObject(i + 3) != null && named != null;
                        if (!isNamed || apart.contains(named)) {
                            continue;
                        }
                        var other = Tables.ours().named(String.valueOf(named)).orElse(null);
                        long id = rs.getLong(i + 3);
                        if (other != null && isMade(other, id)) {
                            var key = new Key(other, id);
                            names.computeIfAbsent(row, k -> new ArrayList<>(2)).add(key);
                            if (!isOwned) {
                                parts.computeIfAbsent(key, k -> new ArrayList<>(2)).add(row);
                            }
                        }
                        isOwned = true;
                    }
                },
                table.number(),
                step);
    }

    /// Rows of other changes that name rows of this table.
    private void uses(Table table) {
        for (Tables.Naming naming : Tables.ours().naming(table)) {
            var by = naming.table();
            if (apart.contains(by.name())) {
                continue;
            }
            String alive = by.losesRows() ? " AND t.deleted = 0" : "";
            db.each(
                    """
                    SELECT DISTINCT t.%1$s FROM %2$s t WHERE t.%1$s IS NOT NULL%3$s AND NOT EXISTS
                        (SELECT 1 FROM sync_row r WHERE r.tbl = ? AND r.id = t.id AND r.n = ?)
                    """
                            .formatted(naming.column(), by.name(), alive),
                    rs -> {
                        var key = new Key(table, rs.getLong(1));
                        if (isMade(table, key.id) && !gone.contains(key)) {
                            stays.putIfAbsent(key, Why.USED);
                        }
                    },
                    by.number(),
                    step);
        }
    }

    private void spread() {
        var open = new ArrayDeque<>(stays.keySet());
        for (Key key = open.poll(); key != null; key = open.poll()) {
            for (var with : List.of(names, parts)) {
                for (Key other : with.getOrDefault(key, List.of())) {
                    if (!gone.contains(other) && stays.putIfAbsent(other, Why.WITH) == null) {
                        open.add(other);
                    }
                }
            }
        }
    }
}
