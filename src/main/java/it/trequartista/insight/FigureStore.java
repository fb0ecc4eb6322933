package it.trequartista.insight;

import it.trequartista.kernel.Time;
import it.trequartista.offers.OfferState;
import it.trequartista.offers.OfferStateStore;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Figures over months and over offers.
final class FigureStore {
    private static final int MONTHS = 12;

    private static final String TOUCHES =
            """
            SELECT t.at, t.hat FROM touchpoint t
            WHERE t.deleted = 0 AND t.at >= :from AND t.at < :end
              AND NOT EXISTS (SELECT 1 FROM touchpoint s WHERE s.supersedes_id = t.id)
            """;

    /// The earliest touchpoint of each deal: about it, or with one of its people.
    private static final String BEGINNINGS =
            """
            WITH opened AS (SELECT id FROM deal
                            WHERE deleted = 0 AND opened_at >= :from AND opened_at < :end),
            touched AS (
                SELECT o.id AS deal, t.id AS touch, t.at FROM opened o
                JOIN touchpoint t ON t.deal_id = o.id AND t.deleted = 0
                UNION
                SELECT o.id, t.id, t.at FROM opened o
                JOIN deal_person dp ON dp.deal_id = o.id AND dp.deleted = 0
                JOIN touchpoint_person tp ON tp.person_id = dp.person_id AND tp.deleted = 0
                JOIN touchpoint t ON t.id = tp.touchpoint_id AND t.deleted = 0),
            ranked AS (SELECT deal, touch,
                              row_number() OVER (PARTITION BY deal ORDER BY at, touch) AS place
                       FROM touched x WHERE NOT EXISTS
                           (SELECT 1 FROM touchpoint s WHERE s.supersedes_id = x.touch))
            SELECT CASE WHEN u.id IS NOT NULL THEN 'PUBLICATION'
                        WHEN coalesce(t.channel, '') <> '' THEN 'CHANNEL'
                        WHEN t.id IS NOT NULL THEN 'TOUCH' ELSE 'NONE' END AS kind,
                   CASE WHEN u.id IS NOT NULL THEN coalesce(c.title, '')
                        WHEN coalesce(t.channel, '') <> '' THEN t.channel
                        ELSE coalesce(t.kind, '') END AS name,
                   count(*) AS deals
            FROM opened o LEFT JOIN ranked r ON r.deal = o.id AND r.place = 1
            LEFT JOIN touchpoint t ON t.id = r.touch
            LEFT JOIN publication u ON u.id = t.publication_id AND u.deleted = 0
            LEFT JOIN content_item c ON c.id = u.content_id
            GROUP BY 1, 2 ORDER BY deals DESC, kind, name
            """;

    private static final String OFFERS =
            """
            SELECT i.valid_until,
            """
                    + OfferStateStore.EVENTS
                    + """

                    FROM issued_offer i JOIN offer o ON o.id = i.offer_id
                    WHERE o.deleted = 0 AND i.issued_at >= :from AND i.issued_at < :end
                      AND NOT EXISTS (SELECT 1 FROM offer n JOIN issued_offer ni ON ni.offer_id = n.id
                          WHERE n.root_id = coalesce(o.root_id, o.id) AND n.version > o.version)
                    """;

    private record Touch(YearMonth month, String hat) {}

    private FigureStore() {}

    /// This month and the eleven before, oldest first, also those without any.
    static List<MonthTouches> touches(Handle handle, Time time) {
        var last = YearMonth.from(time.today());
        var span = new Span(last.minusMonths(MONTHS - 1L).atDay(1), last.atEndOfMonth());
        Map<YearMonth, MonthTouches> months = new HashMap<>();
        PulseStore.within(handle.createQuery(TOUCHES), span, time)
                .map((rs, ctx) -> touch(new Row(rs), time))
                .forEach(
                        t ->
                                months.merge(
                                        t.month(),
                                        new MonthTouches(
                                                t.month(),
                                                t.hat().startsWith("S") ? 0 : 1,
                                                t.hat().startsWith("M") ? 0 : 1),
                                        (a, b) ->
                                                new MonthTouches(
                                                        a.month(),
                                                        a.marketing() + b.marketing(),
                                                        a.sales() + b.sales())));
        var found = new ArrayList<MonthTouches>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            var month = last.minusMonths(back);
            found.add(months.getOrDefault(month, new MonthTouches(month, 0, 0)));
        }
        return found;
    }

    private static Touch touch(Row row, Time time) {
        return new Touch(YearMonth.from(time.dayOf(row.instant("at"))), row.text("hat"));
    }

    static List<FirstTouch> beginnings(Handle handle, Span span, Time time) {
        return PulseStore.within(handle.createQuery(BEGINNINGS), span, time)
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new FirstTouch(
                                    row.word("kind", FirstTouch.Kind.class),
                                    row.text("name"),
                                    row.number("deals"));
                        })
                .list();
    }

    static OfferOutcomes offers(Handle handle, Span span, Time time) {
        var states = new EnumMap<OfferState, Long>(OfferState.class);
        PulseStore.within(handle.createQuery(OFFERS), span, time)
                .map((rs, ctx) -> told(OfferStateStore.of(new Row(rs), time.today())))
                .forEach(s -> states.merge(s, 1L, Long::sum));
        states.keySet().retainAll(OfferOutcomes.TOLD);
        return new OfferOutcomes(states);
    }

    private static OfferState told(OfferState state) {
        return state == OfferState.PARTLY_ACCEPTED ? OfferState.ACCEPTED : state;
    }
}
