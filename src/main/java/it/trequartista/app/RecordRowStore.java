package it.trequartista.app;

import it.trequartista.kernel.Id;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;

import java.util.ArrayList;
import java.util.List;

/// Finds the rows of a record, also those that were taken out of it.
final class RecordRowStore implements RecordRows {
    private static final Kind POINTS_OF_PERSON =
            new Kind(
                    "contact_point",
                    "value",
                    "SELECT id FROM contact_point WHERE person_id = :id ORDER BY id");
    private static final Kind POINTS_OF_COMPANY =
            new Kind(
                    "contact_point",
                    "value",
                    "SELECT id FROM contact_point WHERE company_id = :id ORDER BY id");
    private static final Kind COMPANIES =
            new Kind(
                    "affiliation",
                    "parties",
                    "SELECT id FROM affiliation WHERE person_id = :id ORDER BY id");
    private static final Kind PUBLICATIONS =
            new Kind(
                    "publication",
                    "channel",
                    "SELECT id FROM publication WHERE content_id = :id ORDER BY id");
    private static final Kind LINES =
            new Kind(
                    "offer_line",
                    "name",
                    "SELECT id FROM offer_line WHERE offer_id = :id ORDER BY position, id");

    /// Rows that belong to a record.
    ///
    /// @param title the field that tells them apart
    /// @param sql finds them
    private record Kind(String table, String title, String sql) {}

    private final Db db;

    RecordRowStore(Db db) {
        this.db = db;
    }

    @Override
    public List<Part> of(Place place) {
        return switch (place) {
            case Place.Person(var id) -> parts("person", id, POINTS_OF_PERSON, COMPANIES);
            case Place.Company(var id) -> parts("company", id, POINTS_OF_COMPANY);
            case Place.ContentItem(var id) -> parts("content_item", id, PUBLICATIONS);
            case Place.Deal(var id) -> parts("deal", id);
            case Place.Offer(var id) -> parts("offer", id, LINES);
            case Place.Contract(var id) -> parts("contract", id);
            default -> List.of();
        };
    }

    @Override
    public boolean isThere(Place place) {
        return of(place).stream().limit(1).anyMatch(this::stands);
    }

    private boolean stands(Part part) {
        return db.read(
                h ->
                        h.createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM %s WHERE id = :id AND deleted = 0)"
                                                .formatted(part.table()))
                                .bind("id", part.id())
                                .mapTo(Boolean.class)
                                .one());
    }

    private List<Part> parts(String table, Id id, Kind... kinds) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(table, id.value(), ""));
        for (Kind kind : kinds) {
            var ids =
                    db.read(
                            h ->
                                    h.createQuery(kind.sql())
                                            .bind("id", id.value())
                                            .map((rs, ctx) -> rs.getLong(1))
                                            .list());
            ids.forEach(row -> parts.add(new Part(kind.table(), row, kind.title())));
        }
        return parts;
    }
}
