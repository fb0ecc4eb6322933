package it.trequartista.deals;

import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/// What hangs on a deal, read from the tables of the features that own it.
final class DealFileStore {
    private final DealStore deals;
    private final DealPersonStore people;

    DealFileStore(DealStore deals, DealPersonStore people) {
        this.deals = deals;
        this.people = people;
    }

    DealFile file(Handle handle, DealId id, Pipeline pipeline) {
        var deal = deals.get(handle, id);
        var papers = new ArrayList<>(offers(handle, id));
        papers.addAll(contracts(handle, id));
        return new DealFile(
                deal,
                pipeline,
                buyer(handle, deal),
                people.of(handle, id),
                papers,
                touches(handle, id),
                deals.changes(handle, id));
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

    private static List<Paper> offers(Handle handle, DealId id) {
        return handle.createQuery(
                        """
                        SELECT o.id, o.title,
                               (SELECT i.number FROM issued_offer i WHERE i.offer_id = o.id
                                ORDER BY i.issued_at DESC LIMIT 1) AS number
                        FROM offer o WHERE o.deal_id = :id AND o.deleted = 0 ORDER BY o.id DESC
                        """)
                .bind("id", id.value())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new Paper(
                                    new Place.Offer(row.id("id", OfferId::new)),
                                    row.text("title"),
                                    row.text("number"));
                        })
                .list();
    }

    private static List<Paper> contracts(Handle handle, DealId id) {
        return handle.createQuery(
                        """
                        SELECT c.id, c.title,
                               (SELECT i.number FROM issued_contract i WHERE i.contract_id = c.id
                                ORDER BY i.issued_at DESC LIMIT 1) AS number
                        FROM contract c WHERE c.deal_id = :id AND c.deleted = 0 ORDER BY c.id DESC
                        """)
                .bind("id", id.value())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new Paper(
                                    new Place.Contract(row.id("id", ContractId::new)),
                                    row.text("title"),
                                    row.text("number"));
                        })
                .list();
    }

    private static List<Touch> touches(Handle handle, DealId id) {
        return handle.createQuery(
                        """
                        SELECT at, direction, hat, summary FROM touchpoint t
                        WHERE deal_id = :id AND deleted = 0
                          AND NOT EXISTS (SELECT 1 FROM touchpoint n WHERE n.supersedes_id = t.id)
                        ORDER BY at DESC, id DESC LIMIT 200
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> touch(new Row(rs)))
                .list();
    }

    private static Touch touch(Row row) {
        return new Touch(
                row.instant("at"),
                row.text("direction").equals("OUT"),
                row.text("hat").equals("MARKETING") || row.text("hat").equals("M"),
                row.text("summary"));
    }
}
