package it.trequartista.app;

import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.sync.Conflicts.Notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which record a row of the file belongs to, and where that record has its notes: a telephone
/// number is its owner's, a line its offer's.
public final class BelongingStore {
    private static final String MET =
            "SELECT person_id FROM touchpoint_person WHERE touchpoint_id = :id AND deleted = 0"
                    + " ORDER BY id";

    /// The row a row belongs to, the first that there is.
    private static final Map<String, List<Row>> UP =
            Map.ofEntries(
                    Map.entry("contact_point", owner("contact_point")),
                    Map.entry("address", owner("address")),
                    Map.entry("tagging", owner("tagging")),
                    Map.entry("affiliation", owner("affiliation")),
                    Map.entry(
                            "publication",
                            List.of(up("publication", "content_id", "content_item"))),
                    Map.entry("deal_person", List.of(up("deal_person", "deal_id", "deal"))),
                    Map.entry("offer_line", List.of(up("offer_line", "offer_id", "offer"))),
                    Map.entry("capture_item", owner("capture_item")),
                    Map.entry("capture_part", capture("capture_part")),
                    Map.entry("capture_file", capture("capture_file")),
                    Map.entry("capture_choice", capture("capture_choice")),
                    Map.entry("lead", owner("lead")),
                    Map.entry("task", owner("task")),
                    Map.entry("not_same", owner("not_same")),
                    Map.entry("united", owner("united")),
                    Map.entry("offer", List.of(up("offer", "deal_id", "deal"))),
                    Map.entry("contract", List.of(up("contract", "deal_id", "deal"))),
                    Map.entry(
                            "touchpoint_person",
                            List.of(up("touchpoint_person", "touchpoint_id", "touchpoint"))),
                    Map.entry(
                            "touchpoint",
                            List.of(
                                    new Row("person", MET),
                                    up("touchpoint", "company_id", "company"),
                                    up("touchpoint", "deal_id", "deal"))));

    /// Where a record says what has no field of its own; never a text that is printed.
    private static final Map<String, String> NOTES =
            Map.of(
                    "person", "notes",
                    "company", "notes",
                    "content_item", "notes",
                    "deal", "notes",
                    "lead", "notes",
                    "task", "notes",
                    "touchpoint", "body");

    /// A row above another.
    ///
    /// @param table it is in
    /// @param sql finds its id
    private record Row(String table, String sql) {}

    private record Found(String table, long id) {}

    private final Db db;

    /// Of a file.
    public BelongingStore(Db db) {
        this.db = db;
    }

    private static List<Row> owner(String table) {
        return List.of(up(table, "person_id", "person"), up(table, "company_id", "company"));
    }

    private static List<Row> capture(String table) {
        return List.of(up(table, "capture_id", "capture_item"));
    }

    private static Row up(String table, String column, String above) {
        return new Row(above, "SELECT %s FROM %s WHERE id = :id".formatted(column, table));
    }

    /// The place that shows a row.
    Optional<Place> place(String table, long id) {
        var found = Optional.of(new Found(table, id));
        while (found.isPresent()) {
            var place = place(found.get());
            if (place.isPresent()) {
                return place;
            }
            found = found.flatMap(this::above);
        }
        return Optional.empty();
    }

    private static Optional<Place> place(Found row) {
        return switch (row.table) {
            case "person" -> Optional.of(new Place.Person(new PersonId(row.id)));
            case "company" -> Optional.of(new Place.Company(new CompanyId(row.id)));
            case "content_item" -> Optional.of(new Place.ContentItem(new ContentItemId(row.id)));
            case "deal" -> Optional.of(new Place.Deal(new DealId(row.id)));
            case "offer" -> Optional.of(new Place.Offer(new OfferId(row.id)));
            case "contract" -> Optional.of(new Place.Contract(new ContractId(row.id)));
            case "capture_item" -> Optional.of(new Place.Arrival(new CaptureId(row.id)));
            case "pipeline", "stage" -> Optional.of(new Place.Pipeline());
            case "seller", "workspace" -> Optional.of(new Place.Settings());
            default -> Optional.empty();
        };
    }

    /// The notes of the record a row belongs to; none where there are none to be found.
    public Optional<Notes> notes(String table, long id) {
        var found = Optional.of(new Found(table, id));
        while (found.isPresent()) {
            var row = found.get();
            String cell = NOTES.get(row.table);
            if (cell != null) {
                return Optional.of(new Notes(row.table, row.id, cell));
            }
            found = above(row);
        }
        return Optional.empty();
    }

    private Optional<Found> above(Found row) {
        return UP.getOrDefault(row.table, List.of()).stream()
                .flatMap(up -> id(up, row.id).stream().map(id -> new Found(up.table, id)))
                .findFirst();
    }

    private Optional<Long> id(Row up, long id) {
        return db.read(
                h ->
                        h
                                .createQuery(up.sql)
                                .bind("id", id)
                                .map((rs, ctx) -> rs.getLong(1))
                                .list()
                                .stream()
                                .filter(found -> found != 0)
                                .findFirst());
    }
}
