package it.trequartista.sync;

import it.trequartista.store.Db;
import it.trequartista.store.Prepared;

/// The search while much comes in: made once at the end instead of row by row.
///
/// What is touched meanwhile stays in memory, else each page of an index goes to the disk and back
/// many times.
final class SearchStore {
    private static final int MUCH_KIB = 131_072;

    private final Prepared db;

    SearchStore(Prepared db) {
        this.db = db;
    }

    /// Lets it be until [#make].
    void hold() {
        var _ = db.run("PRAGMA cache_size = -" + MUCH_KIB);
        var _ = db.run("INSERT INTO search_hold (id) VALUES (1) ON CONFLICT DO NOTHING");
    }

    /// Makes it anew.
    void make() {
        var _ = db.run("DELETE FROM search_hold");
        empty("person_fts");
        var _ =
                db.run(
                        """
                        INSERT INTO person_fts (rowid, name, detail)
                        SELECT id, name, detail FROM person_search ORDER BY id
                        """);
        empty("company_fts");
        var _ =
                db.run(
                        """
                        INSERT INTO company_fts (rowid, name, detail)
                        SELECT id, coalesce(name, '') || ' ' || coalesce(legal_name, ''),
                               coalesce(city, '') || ' ' || coalesce(sector, '') || ' '
                                   || coalesce(vat_number, '')
                        FROM company WHERE deleted = 0 ORDER BY id
                        """);
        var _ = db.run("PRAGMA cache_size = -" + Db.CACHE_KIB);
    }

    /// A new table is empty at once; FTS5 empties one row by row, word by word.
    private void empty(String search) {
        if (db.first("SELECT 1 FROM " + search + " LIMIT 1", rs -> rs.getInt(1)).isPresent()) {
            String sql =
                    db.first(
                                    "SELECT sql FROM sqlite_schema WHERE name = ?",
                                    rs -> rs.getString(1),
                                    search)
                            .orElseThrow();
            var _ = db.run("DROP TABLE " + search);
            var _ = db.run(sql);
        }
    }
}
