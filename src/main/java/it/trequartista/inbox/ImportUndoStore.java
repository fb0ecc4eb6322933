package it.trequartista.inbox;

import it.trequartista.inbox.ImportUndone.Left;
import it.trequartista.store.TakeBack;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The SQL of taking imports back: their records, and what people call the rows that stay.
final class ImportUndoStore {
    private static final Map<String, String> LABELS =
            Map.of(
                    "person",
                    "SELECT trim(coalesce(given_name, '') || ' ' || coalesce(family_name, ''))"
                            + " FROM person WHERE id = :id",
                    "company",
                    "SELECT name FROM company WHERE id = :id",
                    "contact_point",
                    "SELECT value FROM contact_point WHERE id = :id",
                    "affiliation",
                    "SELECT trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, ''))"
                            + " FROM affiliation a JOIN person p ON p.id = a.person_id"
                            + " WHERE a.id = :id",
                    "tagging",
                    "SELECT tag FROM tagging WHERE id = :id",
                    "capture_item",
                    "SELECT coalesce(nullif(title, ''), nullif(who, ''), snippet)"
                            + " FROM capture_item WHERE id = :id");

    private final Handle handle;

    ImportUndoStore(Handle handle) {
        this.handle = handle;
    }

    boolean isUndone(long session) {
        return handle.createQuery("SELECT undone_at IS NOT NULL FROM import_session WHERE id = :id")
                .bind("id", session)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /// Those of some ids.
    List<ImportSession> sessions(List<Long> ids) {
        return new ImportStore(handle)
                .sessions().stream().filter(s -> ids.contains(s.id())).toList();
    }

    void undone(List<Long> sessions, Instant now, String kept) {
        for (long id : sessions) {
            int _ =
                    handle.createUpdate(
                                    """
                                    UPDATE import_session SET undone_at = :now, kept = :kept,
                                        updated_at = :now
                                    WHERE id = :id
                                    """)
                            .bind("now", now.toEpochMilli())
                            .bind("kept", kept)
                            .bind("id", id)
                            .execute();
        }
    }

    String kept(long session) {
        return handle.createQuery("SELECT coalesce(kept, '') FROM import_session WHERE id = :id")
                .bind("id", session)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    Left labelled(TakeBack.Stays stays) {
        String sql = LABELS.get(stays.table());
        String label =
                sql == null
                        ? ""
                        : handle.createQuery(sql)
                                .bind("id", stays.id())
                                .mapTo(String.class)
                                .findFirst()
                                .orElse("");
        return new Left(stays.table(), stays.id(), stays.cell(), stays.why(), label);
    }
}
