package it.trequartista.app;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One record of each kind in a file, so that the tour has something to stand on.
final class Records {
    private Records() {}

    static Map<String, Long> ids(Path file) {
        var ids = new TreeMap<String, Long>();
        try (var db = Db.openToRead(file, Time.ofThisMachine())) {
            for (String table :
                    List.of("person", "company", "deal", "offer", "contract", "content_item")) {
                db.read(
                                h ->
                                        h.createQuery(
                                                        "SELECT id FROM "
                                                                + table
                                                                + " WHERE deleted = 0"
                                                                + " ORDER BY id DESC LIMIT 1")
                                                .mapTo(Long.class)
                                                .findOne())
                        .ifPresent(id -> ids.put(table, id));
            }
        }
        return ids;
    }
}
