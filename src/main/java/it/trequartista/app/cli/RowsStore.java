package it.trequartista.app.cli;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// Finds the row of a record in its table, deleted or not, and who wrote here.
final class RowsStore {
    /// Where a record is.
    ///
    /// @param table in which table
    /// @param id of its row
    record Place(String table, long id) {}

    private RowsStore() {}

    /// The record with this id or number, of whatever kind.
    static Optional<Place> find(Handle handle, String word) {
        for (Kind kind : Kind.values()) {
            String table = table(kind);
            var id =
                    handle.createQuery(
                                    "SELECT id FROM "
                                            + table
                                            + " WHERE CAST(id AS TEXT) = :word"
                                            + numbered(kind))
                            .bind("word", word)
                            .mapTo(Long.class)
                            .findFirst();
            if (id.isPresent()) {
                return Optional.of(new Place(table, id.get()));
            }
        }
        return Optional.empty();
    }

    /// The name of this computer in the history, as far as it has written.
    static Optional<String> thisComputer(Handle handle) {
        return handle.createQuery(
                        "SELECT stream FROM computer WHERE stream IS NOT NULL ORDER BY id LIMIT 1")
                .mapTo(String.class)
                .findFirst();
    }

    private static String numbered(Kind kind) {
        return switch (kind) {
            case PEOPLE, COMPANIES, TOUCHPOINTS, CONTENT, DEALS -> "";
            case OFFERS -> " OR id IN (SELECT offer_id FROM issued_offer WHERE number = :word)";
            case CONTRACTS ->
                    " OR id IN (SELECT contract_id FROM issued_contract WHERE number = :word)";
        };
    }

    private static String table(Kind kind) {
        return switch (kind) {
            case PEOPLE -> "person";
            case COMPANIES -> "company";
            case TOUCHPOINTS -> "touchpoint";
            case CONTENT -> "content_item";
            case DEALS -> "deal";
            case OFFERS -> "offer";
            case CONTRACTS -> "contract";
        };
    }
}
