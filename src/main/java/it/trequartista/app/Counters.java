package it.trequartista.app;

import it.trequartista.inbox.desk.Captures;
import it.trequartista.insight.Insight;
import it.trequartista.offers.OfferStateStore;
import it.trequartista.store.Db;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// The figures of the sidebar: what waits for the seller. A zero is not shown.
final class Counters {
    private Counters() {}

    /// What Today lists, and offers out without an answer that are still valid.
    static Map<Section, Long> read(Db db, LocalDate today) {
        int waiting = new Insight(db).waiting();
        long open = db.read(handle -> OfferStateStore.open(handle, today));
        var counts = new EnumMap<Section, Long>(Section.class);
        counts.put(Section.TODAY, (long) waiting);
        counts.put(Section.OFFERS, open);
        counts.put(Section.INBOX, (long) new Captures(db).counts().toSort());
        return counts;
    }
}
