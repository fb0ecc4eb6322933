package it.trequartista.app;

import it.trequartista.insight.Insight;
import it.trequartista.store.Db;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// The figures of the sidebar: what waits for the seller. A zero is not shown.
final class CountersStore {
    private CountersStore() {}

    /// What Today lists, and offers out without an answer that are still valid.
    static Map<Section, Long> read(Db db, LocalDate today) {
        int waiting = new Insight(db).waiting();
        return db.read(
                h -> {
                    var counts = new EnumMap<Section, Long>(Section.class);
                    counts.put(Section.TODAY, (long) waiting);
                    counts.put(
                            Section.OFFERS,
                            h.createQuery(
                                            """
                                            SELECT count(*) FROM issued_offer i JOIN offer o ON o.id = i.offer_id
                                            WHERE o.deleted = 0 AND i.valid_until >= :today
                                              AND NOT EXISTS (SELECT 1 FROM offer_event e
                                                WHERE e.offer_id = o.id AND e.kind NOT IN ('SENT', 'ISSUED', 'VIEWED'))
                                            """)
                                    .bind("today", today.toString())
                                    .mapTo(Long.class)
                                    .one());
                    return counts;
                });
    }
}
