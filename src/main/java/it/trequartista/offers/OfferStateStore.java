package it.trequartista.offers;

import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Where offers stand, read for many at once: the one place that knows the words of their events.
/// Whoever lists or counts offers puts [#EVENTS] into their query and asks [#of].
public final class OfferStateStore {
    /// A column `events` for a query over `offer o`: what happened to it, oldest first. The query
    /// also reads `valid_until` of what was issued.
    public static final String EVENTS =
            "(SELECT group_concat(e.kind, ',' ORDER BY e.at, e.id) FROM offer_event e"
                    + " WHERE e.offer_id = o.id) AS events";

    private OfferStateStore() {}

    /// The state of an issued offer on a day, from the columns `events` and `valid_until`.
    public static OfferState of(Row row, LocalDate today) {
        return OfferState.of(
                kinds(row.text("events")), row.maybeDay("valid_until").orElse(null), today);
    }

    /// How many offers wait for an answer on a day: issued or sent, still good, not replaced.
    public static long open(Handle handle, LocalDate today) {
        return handle
                .createQuery(
                        "SELECT i.valid_until, "
                                + EVENTS
                                + """
                                 FROM issued_offer i JOIN offer o ON o.id = i.offer_id
                                WHERE o.deleted = 0
                                  AND (i.valid_until IS NULL OR i.valid_until >= :today)
                                """)
                .bind("today", today.toString())
                .map((rs, ctx) -> of(new Row(rs), today))
                .stream()
                .filter(OfferState::isOpen)
                .count();
    }

    private static List<OfferEvent.Kind> kinds(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(",", -1)).map(OfferStateStore::kind).toList();
    }

    /// The kind of a word; one that a newer version wrote is unknown.
    static OfferEvent.Kind kind(String word) {
        for (var kind : OfferEvent.Kind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        return OfferEvent.Kind.UNKNOWN;
    }
}
