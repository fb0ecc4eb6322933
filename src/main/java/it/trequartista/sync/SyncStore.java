package it.trequartista.sync;

import it.trequartista.kernel.Program;
import it.trequartista.kernel.Sha256;
import it.trequartista.store.Cells;
import it.trequartista.store.Graph;
import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What this computer remembers of syncing: the files it has seen, what waits, who is there.
final class SyncStore {
    private static final HexFormat HEX = HexFormat.of();

    private final Prepared db;

    SyncStore(Prepared db) {
        this.db = db;
    }

    /// Who this is.
    ///
    /// @param vault the file all its computers share
    /// @param stream this file on this computer
    /// @param series in which its documents are numbered
    /// @param name of the computer
    record Self(String vault, String stream, String series, String name) {}

    Self self() {
        return db.first(
                        """
                        SELECT coalesce(vault, ''), coalesce(stream, ''), coalesce(series, ''),
                               coalesce(name, '')
                        FROM computer ORDER BY id LIMIT 1
                        """,
                        rs ->
                                new Self(
                                        rs.getString(1),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getString(4)))
                .orElse(new Self("", "", "", ""));
    }

    /// Becomes a copy of the file of a vault.
    void vault(String vault) {
        var _ = db.run("UPDATE computer SET vault = ?", vault);
    }

    /// Another computer, by its last word.
    ///
    /// @param stream who it is in the log
    /// @param name what people call it
    /// @param series in which its documents are numbered
    /// @param tips what it had
    /// @param digest of all it had
    /// @param at when it said so, by its clock, in milliseconds
    record Peer(String stream, String name, String series, String tips, String digest, long at) {}

    /// Those that were retired and have not said anything since.
    Set<String> retired() {
        var found = new HashSet<String>();
        db.each(
                "SELECT stream FROM sync_peer WHERE retired >= at",
                rs -> found.add(rs.getString(1)));
        return found;
    }

    /// Retires a computer until it speaks again, or no longer.
    void retire(String stream, boolean retired) {
        var _ =
                db.run(
                        "UPDATE sync_peer SET retired = CASE WHEN ? = 1 THEN at END WHERE stream ="
                                + " ?",
                        retired ? 1 : 0,
                        stream);
    }

    List<Peer> peers() {
        var found = new ArrayList<Peer>();
        db.each(
                "SELECT stream, name, series, tips, digest, at FROM sync_peer ORDER BY at DESC",
                rs ->
                        found.add(
                                new Peer(
                                        rs.getString(1),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getString(4),
                                        rs.getString(5),
                                        rs.getLong(6))));
        return found;
    }

    void said(Peer peer) {
        var _ =
                db.run(
                        """
                        INSERT INTO sync_peer (stream, name, series, tips, digest, at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (stream) DO UPDATE SET name = excluded.name,
                            series = excluded.series, tips = excluded.tips,
                            digest = excluded.digest, at = excluded.at
                        WHERE excluded.at >= sync_peer.at
                        """,
                        peer.stream,
                        peer.name,
                        peer.series,
                        peer.tips,
                        peer.digest,
                        peer.at);
    }

    /// A file of the folder as it was last seen.
    ///
    /// @param entry as it was listed
    /// @param hash of its bytes
    /// @param state `READ`, or why it could not be
    /// @param since when it got that state, in milliseconds
    record Seen(Folder.Entry entry, String hash, String state, long since) {}

    Map<String, Seen> seen() {
        var found = new HashMap<String, Seen>();
        db.each(
                "SELECT path, size, changed, hash, state, since FROM sync_file",
                rs ->
                        found.put(
                                rs.getString(1),
                                new Seen(
                                        new Folder.Entry(
                                                rs.getString(1), rs.getLong(2), rs.getLong(3)),
                                        rs.getString(4),
                                        rs.getString(5),
                                        rs.getLong(6))));
        return found;
    }

    void saw(Seen seen) {
        var _ =
                db.run(
                        """
                        INSERT INTO sync_file (path, size, changed, hash, state, since)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (path) DO UPDATE SET size = excluded.size,
                            changed = excluded.changed, hash = excluded.hash,
                            state = excluded.state, since = excluded.since, covers = NULL
                        """,
                        seen.entry.path(),
                        seen.entry.size(),
                        seen.entry.changed(),
                        seen.hash,
                        seen.state,
                        seen.since);
    }

    void forget(String path) {
        var _ = db.run("DELETE FROM sync_file WHERE path = ?", path);
    }

    /// A file carries a transaction that is here.
    void carries(String hash, long n) {
        var _ =
                db.run(
                        "INSERT INTO sync_carried (n, hash) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        n,
                        hash);
    }

    /// The transactions that no file of the folder carries, in the order they came.
    List<Sealed> uncarried() {
        var covered = new CoverStore(db).covered();
        var lacking = new ArrayList<Long>();
        db.each(
                """
                SELECT n, branch, seq FROM sync_tx t WHERE body IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM sync_carried c JOIN sync_file f ON f.hash = c.hash
                    WHERE c.n = t.n AND f.state = 'READ')
                ORDER BY t.n
                """,
                rs -> {
                    if (covered.getOrDefault(rs.getInt(2), 0L) < rs.getLong(3)) {
                        lacking.add(rs.getLong(1));
                    }
                });
        var found = new ArrayList<Sealed>();
        lacking.forEach(n -> found.addAll(sealed("SELECT body FROM sync_tx WHERE n = ?", n)));
        return found;
    }

    /// The transactions a file carries, as far as their lines were not let go.
    List<Sealed> carried(String hash) {
        return sealed(
                """
                SELECT t.body FROM sync_carried c JOIN sync_tx t ON t.n = c.n
                WHERE c.hash = ? AND t.body IS NOT NULL ORDER BY t.n
                """,
                hash);
    }

    static String hex(byte[] id) {
        return HEX.formatHex(id);
    }

    private List<Sealed> sealed(String sql, Object... values) {
        var found = new ArrayList<Sealed>();
        db.each(sql, rs -> found.add(Sealed.kept(rs.getBytes(1))), values);
        return found;
    }

    /// Keeps a transaction until those it follows are here.
    void await(Sealed tx, long now) {
        var _ =
                db.run(
                        "INSERT INTO sync_wait (id, body, since) VALUES (?, ?, ?) ON CONFLICT DO"
                                + " NOTHING",
                        HEX.parseHex(tx.id()),
                        tx.body(),
                        now);
    }

    List<Sealed> waiting() {
        return sealed("SELECT body FROM sync_wait ORDER BY id");
    }

    void arrived(Sealed tx) {
        var _ = db.run("DELETE FROM sync_wait WHERE id = ?", (Object) HEX.parseHex(tx.id()));
    }

    int waitingCount() {
        return db.first("SELECT count(*) FROM sync_wait WHERE since >= 0", rs -> rs.getInt(1))
                .orElse(0);
    }

    Optional<Long> number(String id) {
        return db.first(
                "SELECT n FROM sync_tx WHERE id = ?",
                rs -> rs.getLong(1),
                (Object) HEX.parseHex(id));
    }

    /// Who judges what a file of the folder says: this program, with the tables it knows.
    String judge() {
        return db.first(
                        "PRAGMA user_version",
                        rs -> "%s/%d".formatted(Program.version(), rs.getInt(1)))
                .orElseThrow();
    }

    /// The folder the user chose on this computer.
    Optional<String> folder() {
        return db.first(
                        """
                        SELECT coalesce(folder, '') FROM sync_identity
                        WHERE stream = (SELECT stream FROM computer ORDER BY id LIMIT 1)
                        """,
                        rs -> rs.getString(1))
                .filter(f -> !f.isEmpty());
    }

    /// Whether it has been at a folder, or shall be at one.
    boolean hasMetOthers() {
        return folder().isPresent()
                || db.first("SELECT 1 FROM sync_file LIMIT 1", rs -> true).isPresent();
    }

    /// Remembers it; "" for none.
    void folder(String folder) {
        var _ =
                db.run(
                        """
                        UPDATE sync_identity SET folder = ?
                        WHERE stream = (SELECT stream FROM computer ORDER BY id LIMIT 1)
                        """,
                        folder);
    }

    /// How many conflicts are open.
    int conflictCount() {
        return new ConflictStore(db).open().size();
    }

    /// The number of the last transaction.
    long latest() {
        return db.first("SELECT coalesce(max(n), 0) FROM sync_tx", rs -> rs.getLong(1)).orElse(0L);
    }

    /// The transactions written in somebody's name.
    Set<String> by(String stream) {
        var found = new HashSet<String>();
        db.each(
                "SELECT id FROM sync_tx WHERE stream = ?",
                rs -> found.add(hex(rs.getBytes(1))),
                stream);
        return found;
    }

    /// The names of all transactions.
    Set<String> ids() {
        var found = new HashSet<String>();
        db.each("SELECT id FROM sync_tx", rs -> found.add(hex(rs.getBytes(1))));
        return found;
    }

    List<String> tips() {
        return new Graph(db).tips().stream().map(Graph.Node::id).toList();
    }

    private boolean isEmpty(Table table) {
        return db.first(
                        "SELECT 1 FROM sync_row WHERE tbl = ? LIMIT 1",
                        rs -> rs.getInt(1),
                        table.number())
                .isEmpty();
    }

    /// Whether more rows than so many travel.
    boolean isLargerThan(int rows) {
        String some = "SELECT count(*) FROM (SELECT 1 FROM sync_row LIMIT ?)";
        return db.first(some, rs -> rs.getInt(1) > rows, rows + 1).orElse(false);
    }

    /// The fingerprint of all that travels and of who wrote it: the same on every computer that
    /// has the same transactions, in whatever order they came.
    String digest() {
        var ids = new HashMap<Long, String>();
        db.each("SELECT n, id FROM sync_tx", rs -> ids.put(rs.getLong(1), hex(rs.getBytes(2))));
        var digest = Sha256.digest();
        for (Table table : Tables.ours().travelling()) {
            if (isEmpty(table)) {
                continue;
            }
            int columns = table.columns().size();
            var cells = table.cells().stream().map(Table.Cell::name).toList();
            db.each(
                    SnapshotStore.rows(table),
                    rs -> {
                        var line = new StringBuilder(table.name()).append(rs.getLong(1));
                        var writers = Cells.of(rs.getLong(2), rs.getString(3));
                        cells.forEach(c -> line.append('|').append(ids.get(writers.of(c))));
                        for (int i = 0; i < columns; i++) {
                            line.append('|').append(Prepared.value(rs, i + 4));
                        }
                        digest.update(
                                line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
                    });
        }
        var heads = new ArrayList<String>();
        db.each(
                "SELECT tbl, id, cell, n, val FROM sync_head",
                rs ->
                        heads.add(
                                "%d|%d|%s|%s|%s"
                                        .formatted(
                                                rs.getInt(1),
                                                rs.getLong(2),
                                                rs.getString(3),
                                                ids.get(rs.getLong(4)),
                                                rs.getString(5))));
        heads.sort(null);
        heads.forEach(h -> digest.update((h + '\n').getBytes(StandardCharsets.UTF_8)));
        return hex(digest.digest());
    }
}
