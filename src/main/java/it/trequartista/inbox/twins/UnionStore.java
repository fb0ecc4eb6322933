package it.trequartista.inbox.twins;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Table;
import it.trequartista.store.Table.Cell;
import it.trequartista.store.Table.Column;
import it.trequartista.store.Tables;

import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.stream.Collectors;

/// Makes two records one, inside the caller's transaction.
final class UnionStore {
    /// Drafts that are closed once their document is out, and where it is.
    private static final Map<String, String> ISSUED =
            Map.of(
                    "offer",
                    " AND NOT EXISTS (SELECT 1 FROM issued_offer i WHERE i.offer_id = offer.id)",
                    "contract",
                    " AND NOT EXISTS (SELECT 1 FROM issued_contract i"
                            + " WHERE i.contract_id = contract.id)");

    private final Ids ids;
    private final Time time;
    private final FoldStore folds;

    UnionStore(Db db) {
        this.ids = db.ids();
        this.time = db.time();
        this.folds = new FoldStore(db.time());
    }

    /// Makes two one.
    ///
    /// @throws it.trequartista.kernel.Refused if one of them is gone
    void unite(Handle handle, Kind kind, long stays, long goes, Choice choice) {
        var table = kind.table();
        if (isGone(handle, table, stays) || isGone(handle, table, goes) || stays == goes) {
            throw Problem.rule(kind.gone()).refused();
        }
        for (Cell cell : table.cells()) {
            if (Twin.isChosen(cell) && choice.others().contains(cell.name())) {
                take(handle, table, cell, stays, goes);
            }
        }
        if (kind == Kind.PEOPLE) {
            nickname(handle, stays, goes);
        }
        if (!choice.note().isBlank()) {
            note(handle, table, stays, choice.note().strip());
        }
        for (Tables.Naming naming : Tables.ours().naming(table)) {
            move(handle, naming, stays, goes);
        }
        folds.fold(handle, kind, stays);
        remember(handle, kind, stays, goes);
        int _ =
                handle.createUpdate(
                                "UPDATE %s SET deleted = 1, updated_at = :now WHERE id = :goes"
                                        .formatted(table.name()))
                        .bind("now", now())
                        .bind("goes", goes)
                        .execute();
    }

    private static boolean isGone(Handle handle, Table table, long id) {
        return handle.createQuery(
                        "SELECT 1 FROM %s WHERE id = :id AND deleted = 0".formatted(table.name()))
                .bind("id", id)
                .mapTo(Integer.class)
                .findFirst()
                .isEmpty();
    }

    /// A field of the one that goes becomes that of the one that stays.
    private void take(Handle handle, Table table, Cell cell, long stays, long goes) {
        String names = cell.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        int _ =
                handle.createUpdate(
                                """
                                UPDATE %1$s SET (%2$s) = (SELECT %2$s FROM %1$s WHERE id = :goes),
                                    updated_at = :now WHERE id = :stays
                                """
                                        .formatted(table.name(), names))
                        .bind("now", now())
                        .bind("stays", stays)
                        .bind("goes", goes)
                        .execute();
    }

    /// What friends call them is part of the name, and is not to be lost with a name not taken.
    private void nickname(Handle handle, long stays, long goes) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE person SET updated_at = :now,
                                    nickname = (SELECT nickname FROM person WHERE id = :goes)
                                WHERE id = :stays AND coalesce(nickname, '') = '' AND EXISTS (
                                    SELECT 1 FROM person WHERE id = :goes AND nickname <> '')
                                """)
                        .bind("now", now())
                        .bind("stays", stays)
                        .bind("goes", goes)
                        .execute();
    }

    private void note(Handle handle, Table table, long stays, String note) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE %s SET updated_at = :now, notes = CASE
                                    WHEN coalesce(notes, '') = '' THEN :note
                                    ELSE notes || char(10) || char(10) || :note END
                                WHERE id = :stays
                                """
                                        .formatted(table.name()))
                        .bind("now", now())
                        .bind("note", note)
                        .bind("stays", stays)
                        .execute();
    }

    /// What named the one that goes names the one that stays. What is insert-only is left.
    private void move(Handle handle, Tables.Naming naming, long stays, long goes) {
        String table = naming.table().name();
        if (isLeft(naming)) {
            return;
        }
        String stamp = Tables.ours().isStamped(naming.table()) ? ", updated_at = :now" : "";
        var update =
                handle.createUpdate(
                        "UPDATE %1$s SET %2$s = :stays%3$s WHERE %2$s = :goes%4$s"
                                .formatted(
                                        table,
                                        naming.column(),
                                        stamp,
                                        ISSUED.getOrDefault(table, "")));
        if (table.equals("affiliation") && naming.column().equals("person_id")) {
            mainCompany(handle, stays, goes);
        }
        int _ =
                (stamp.isEmpty() ? update : update.bind("now", now()))
                        .bind("stays", stays)
                        .bind("goes", goes)
                        .execute();
    }

    /// Whether what a column names is never changed: the table only grows.
    static boolean isLeft(Tables.Naming naming) {
        return !naming.table().losesRows();
    }

    /// Whoever has a main company keeps it.
    private void mainCompany(Handle handle, long stays, long goes) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE affiliation SET is_primary = 0, updated_at = :now
                                WHERE person_id = :goes AND is_primary <> 0 AND EXISTS (
                                    SELECT 1 FROM affiliation WHERE person_id = :stays
                                        AND is_primary <> 0 AND deleted = 0)
                                """)
                        .bind("now", now())
                        .bind("stays", stays)
                        .bind("goes", goes)
                        .execute();
    }

    private void remember(Handle handle, Kind kind, long stays, long goes) {
        pair(handle, "united", kind, stays, goes);
    }

    /// Remembers that two are not the same.
    void differ(Handle handle, Kind kind, long one, long other) {
        pair(handle, "not_same", kind, one, other);
    }

    private void pair(Handle handle, String table, Kind kind, long one, long other) {
        String column = kind.table().name() + "_id";
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO %1$s (id, %2$s, other_%2$s, created_at, updated_at)
                                VALUES (:id, :one, :other, :now, :now)
                                """
                                        .formatted(table, column))
                        .bind("id", ids.at(time.now()))
                        .bind("one", one)
                        .bind("other", other)
                        .bind("now", now())
                        .execute();
    }

    private long now() {
        return time.now().toEpochMilli();
    }
}
