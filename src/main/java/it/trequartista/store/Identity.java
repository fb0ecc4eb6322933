package it.trequartista.store;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Sha256;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Who a file is on this computer: the stream its changes are written in and the series its
/// documents are numbered in.
///
/// Nothing depends on this for merging: what a transaction is follows from its bytes. It is for
/// names people read, and so that two copies never count in one series. A file that moved stays who
/// it was; a copy beside the file it was copied from, and a file that came from another computer,
/// become another one.
final class Identity {
    private static final String LETTERS = "LBCDEFGHJKMNPQRSTUVWXYZA";

    private final Prepared db;
    private final Path file;
    private final Ids ids;

    Identity(Prepared db, Path file, Ids ids) {
        this.db = db;
        this.file = file;
        this.ids = ids;
    }

    private record Known(String stream, String path, String series) {}

    /// Becomes who it is here, which may be somebody new.
    void settle() {
        String machine = machine();
        var here =
                db.first(
                        """
                        SELECT stream, path, series FROM sync_identity
                        WHERE machine = ? ORDER BY path = ? DESC LIMIT 1
                        """,
                        rs -> new Known(rs.getString(1), rs.getString(2), rs.getString(3)),
                        machine,
                        file.toString());
        if (here.isEmpty()) {
            boolean first = db.first("SELECT 1 FROM sync_identity", rs -> 1).isEmpty();
            become(fresh(), first ? "" : freeSeries());
        } else if (here.get().path.equals(file.toString())) {
            if (!current().equals(here.get().stream)) {
                become(here.get().stream, here.get().series);
            }
        } else if (Files.exists(Path.of(here.get().path))) {
            become(fresh(), freeSeries());
        } else {
            become(here.get().stream, here.get().series);
        }
    }

    /// Goes on at another place.
    static void moved(Handle copy, Path from, Path to) {
        int _ =
                copy.execute(
                        """
                        UPDATE sync_identity SET moved_from = ?
                        WHERE stream = (SELECT stream FROM computer ORDER BY id LIMIT 1)
                        """,
                        from.toString());
        moved(copy, to);
    }

    /// Went on at another place.
    static void moved(Handle file, Path to) {
        int _ =
                file.execute(
                        """
                        UPDATE sync_identity SET path = ?
                        WHERE stream = (SELECT stream FROM computer ORDER BY id LIMIT 1)
                        """,
                        to.toString());
    }

    /// Becomes somebody new.
    void renew() {
        become(fresh(), freeSeries());
    }

    private String current() {
        return db.first(
                        "SELECT coalesce(stream, '') FROM computer ORDER BY id LIMIT 1",
                        rs -> rs.getString(1))
                .orElse("");
    }

    private void become(String stream, String series) {
        if (db.run("UPDATE computer SET stream = ?, series = ?, name = ?", stream, series, name())
                == 0) {
            var _ =
                    db.run(
                            "INSERT INTO computer (id, stream, series, name) VALUES (1, ?, ?, ?)",
                            stream,
                            series,
                            name());
        }
        var _ =
                db.run(
                        """
                        DELETE FROM sync_identity WHERE machine = ? AND path = ? AND stream <> ?
                        """,
                        machine(),
                        file.toString(),
                        stream);
        var _ =
                db.run(
                        """
                        INSERT INTO sync_identity (stream, machine, path, series) VALUES (?, ?, ?, ?)
                        ON CONFLICT (stream) DO UPDATE SET machine = excluded.machine,
                            path = excluded.path, series = excluded.series
                        """,
                        stream,
                        machine(),
                        file.toString(),
                        series);
    }

    private String fresh() {
        return "%08x".formatted(ids.next() & 0x7FFF_FFFF);
    }

    /// Letters nobody counts in yet, as far as this file knows: the computer's own first letter if
    /// it is free.
    private String freeSeries() {
        Set<String> taken = new HashSet<>();
        db.each(
                """
                SELECT series FROM sync_identity UNION SELECT series FROM sync_peer
                UNION SELECT series FROM issued_offer UNION SELECT series FROM issued_contract
                """,
                rs -> taken.add(String.valueOf(rs.getString(1))));
        String own = name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]|[IO]", "");
        String candidates = (own.isEmpty() ? "" : own.substring(0, 1)) + LETTERS;
        for (int length = 1; ; length++) {
            for (int i = 0; i < candidates.length(); i++) {
                String series = candidates.substring(i, i + 1).repeat(length);
                if (!taken.contains(series)) {
                    return series;
                }
            }
        }
    }

    /// What people call this computer. `trequartista.computer` overrides it, and makes this another
    /// computer than the others on the same machine.
    static String name() {
        String told = System.getProperty("trequartista.computer", "");
        if (!told.isBlank()) {
            return told;
        }
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        // Asking the resolver could open the network.
        String name = read(Path.of("/etc/hostname"));
        return name.isEmpty() ? "computer" : name;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String machine() {
        String id = System.getProperty("trequartista.computer", "");
        if (id.isBlank()) {
            id = read(Path.of("/etc/machine-id"));
        }
        String all = id.strip() + '|' + name() + '|' + System.getProperty("user.name", "");
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
