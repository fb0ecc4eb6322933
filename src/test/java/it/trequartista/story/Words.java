package it.trequartista.story;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Op;
import it.trequartista.store.Sealed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The values that are somewhere in a file.
final class Words {
    private Words() {}

    /// Every value any transaction of a file writes.
    static Set<String> written(Path file) {
        try (var db = Db.open(file, Time.ofThisMachine())) {
            return db.ask(
                    p -> {
                        var found = new HashSet<String>();
                        p.each(
                                "SELECT body FROM sync_tx",
                                rs -> values(rs.getBytes(1)).forEach(v -> found.add(word(v))));
                        return found;
                    });
        }
    }

    /// Every value a file shows, offers for a choice, or remembers.
    static Set<String> kept(Path file) {
        try (var db = Db.open(file, Time.ofThisMachine())) {
            return db.ask(
                    p -> {
                        var found = new HashSet<String>();
                        p.each(
                                "SELECT notes, given_name FROM person",
                                rs -> {
                                    found.add(word(rs.getString(1)));
                                    found.add(word(rs.getString(2)));
                                });
                        p.each(
                                "SELECT val FROM sync_head UNION ALL SELECT val FROM sync_hist",
                                rs ->
                                        Sealed.values(rs.getString(1))
                                                .values()
                                                .forEach(v -> found.add(word(v))));
                        return found;
                    });
        }
    }

    private static String word(Object value) {
        return String.valueOf(value);
    }

    private static Set<Object> values(byte[] body) {
        try {
            var found = new HashSet<Object>();
            Sealed.of(body).ops((Op op) -> found.addAll(op.values().values()));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
