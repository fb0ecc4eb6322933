package it.trequartista.app;

import it.trequartista.kernel.Place;

import java.util.List;

/// The rows of the file that make up what a person calls a record: an offer is also its lines.
interface RecordRows {
    /// A row.
    ///
    /// @param table the table's name
    /// @param id its id
    /// @param title the field that tells it from its like; "" for the record itself
    record Part(String table, long id, String title) {}

    /// The rows of a record, itself first; none for a place that is no record.
    List<Part> of(Place place);

    /// Whether a record is there and not deleted.
    boolean isThere(Place place);

    /// Whether a place is a record with a history of its own.
    static boolean isRecord(Place place) {
        return switch (place) {
            case Place.Person p -> true;
            case Place.Company p -> true;
            case Place.Deal p -> true;
            case Place.ContentItem p -> true;
            case Place.Offer p -> true;
            case Place.Contract p -> true;
            case Place.Today p -> false;
            case Place.Content p -> false;
            case Place.Inbox p -> false;
            case Place.Arrival p -> false;
            case Place.Contacts p -> false;
            case Place.Duplicates p -> false;
            case Place.Pipeline p -> false;
            case Place.Offers p -> false;
            case Place.Accept p -> false;
            case Place.Contracts p -> false;
            case Place.Insight p -> false;
            case Place.History p -> false;
            case Place.Conflicts p -> false;
            case Place.Settings p -> false;
        };
    }
}
