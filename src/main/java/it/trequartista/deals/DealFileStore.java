package it.trequartista.deals;

import it.trequartista.contacts.SurroundingStore;
import it.trequartista.contacts.TouchpointStore;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What hangs on a deal, read from the tables of the features that own it.
final class DealFileStore {
    private static final String OFFERS =
            """
            SELECT o.id, o.title, i.number,
                   i.id IS NOT NULL AND NOT EXISTS (
                       SELECT 1 FROM offer_event e WHERE e.offer_id = o.id AND e.kind <> 'SENT')
                   AS unanswered
            FROM offer o LEFT JOIN issued_offer i ON i.offer_id = o.id
            WHERE o.deal_id = :id AND o.deleted = 0 ORDER BY o.id DESC
            """;

    private static final String CONTRACTS =
            """
            SELECT c.id, c.title, i.number, 0 AS unanswered
            FROM contract c LEFT JOIN issued_contract i ON i.contract_id = c.id
            WHERE c.deal_id = :id AND c.deleted = 0 ORDER BY c.id DESC
            """;

    private final DealStore deals;
    private final DealPersonStore people;
    private final TouchpointStore touchpoints;

    DealFileStore(DealStore deals, DealPersonStore people, TouchpointStore touchpoints) {
        this.deals = deals;
        this.people = people;
        this.touchpoints = touchpoints;
    }

    DealFile file(Handle handle, DealId id, Pipeline pipeline) {
        var deal = deals.get(handle, id);
        var papers = new ArrayList<Paper>();
        papers.addAll(papers(handle, OFFERS, id, r -> new Place.Offer(r.id("id", OfferId::new))));
        papers.addAll(
                papers(
                        handle,
                        CONTRACTS,
                        id,
                        r -> new Place.Contract(r.id("id", ContractId::new))));
        return new DealFile(
                deal,
                pipeline,
                buyer(handle, deal),
                people.of(handle, id),
                papers,
                touchpoints.ofDeal(handle, id).stream().filter(t -> !t.superseded()).toList(),
                deals.changes(handle, id),
                new SurroundingStore().publications(handle));
    }

    private static String buyer(Handle handle, Deal deal) {
        var company = deal.company();
        return company == null
                ? ""
                : handle.createQuery("SELECT coalesce(name, '') FROM company WHERE id = :id")
                        .bind("id", company.value())
                        .mapTo(String.class)
                        .findFirst()
                        .orElse("");
    }

    private static List<Paper> papers(
            Handle handle, String sql, DealId id, Function<Row, Place> place) {
        return handle.createQuery(sql)
                .bind("id", id.value())
                .map((rs, ctx) -> paper(new Row(rs), place))
                .list();
    }

    private static Paper paper(Row row, Function<Row, Place> place) {
        return new Paper(
                place.apply(row), row.text("title"), row.text("number"), row.flag("unanswered"));
    }
}
