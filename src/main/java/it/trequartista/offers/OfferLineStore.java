package it.trequartista.offers;

import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Position;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines of offers. A file trigger refuses every change once the offer is issued.
final class OfferLineStore {
    private final Db db;

    OfferLineStore(Db db) {
        this.db = db;
    }

    static List<OfferLine> of(Handle handle, OfferId offer) {
        return handle.createQuery(
                        """
                        SELECT id, kind, name, detail, quantity, unit, unit_price, discount, tax_code
                        FROM offer_line WHERE offer_id = :offer AND deleted = 0
                        ORDER BY position, id
                        """)
                .bind("offer", offer.value())
                .map((rs, ctx) -> line(new Row(rs)))
                .list();
    }

    /// The lines of all drafts, in order.
    static Map<OfferId, List<OfferLine>> ofDrafts(Handle handle) {
        var all = new HashMap<OfferId, List<OfferLine>>();
        handle.createQuery(
                        """
                        SELECT l.offer_id, l.id, l.kind, l.name, l.detail, l.quantity, l.unit,
                               l.unit_price, l.discount, l.tax_code
                        FROM offer_line l JOIN offer o ON o.id = l.offer_id AND o.deleted = 0
                        WHERE l.deleted = 0
                          AND NOT EXISTS (SELECT 1 FROM issued_offer i WHERE i.offer_id = o.id)
                        ORDER BY l.offer_id, l.position, l.id
                        """)
                .map((rs, ctx) -> Map.entry(offer(new Row(rs)), line(new Row(rs))))
                .forEach(
                        e ->
                                all.computeIfAbsent(e.getKey(), id -> new ArrayList<>())
                                        .add(e.getValue()));
        return all;
    }

    private static OfferId offer(Row row) {
        return row.id("offer_id", OfferId::new);
    }

    /// A line of an offer.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    OfferLine get(Handle handle, OfferId offer, long row) {
        return of(handle, offer).stream()
                .filter(line -> line.row() == row)
                .findFirst()
                .orElseThrow(() -> Problem.rule("offers.lineGone").refused());
    }

    private static OfferLine line(Row row) {
        return new OfferLine(
                row.number("id"),
                row.word("kind", LineKind.class),
                row.text("name"),
                row.text("detail"),
                row.decimal("quantity"),
                row.text("unit"),
                row.decimal("unit_price"),
                row.rate("discount"),
                row.text("tax_code"));
    }

    long append(Handle handle, OfferId offer, OfferLine line) {
        return insert(handle, offer, line, Position.after(last(handle, offer)));
    }

    /// Behind another line of the offer; the row of the new one.
    long insertAfter(Handle handle, OfferId offer, OfferLine line, long row) {
        String before = position(handle, row);
        return insert(handle, offer, line, Position.between(before, next(handle, offer, before)));
    }

    private long insert(Handle handle, OfferId offer, OfferLine line, String position) {
        long id = db.ids().next();
        handle.createUpdate(
                        """
                        INSERT INTO offer_line (id, offer_id, position, kind, name, detail,
                            quantity, unit, unit_price, discount, tax_code, created_at, updated_at,
                            deleted)
                        VALUES (:id, :offer, :position, :kind, :name, :detail, :quantity, :unit,
                            :price, :discount, :tax, :now, :now, 0)
                        """)
                .bind("id", id)
                .bind("offer", offer.value())
                .bind("position", position)
                .bindMap(values(line))
                .bind("now", now())
                .execute();
        return id;
    }

    void update(Handle handle, OfferLine line) {
        handle.createUpdate(
                        """
                        UPDATE offer_line SET kind = :kind, name = :name, detail = :detail,
                            quantity = :quantity, unit = :unit, unit_price = :price,
                            discount = :discount, tax_code = :tax, updated_at = :now
                        WHERE id = :id
                        """)
                .bind("id", line.row())
                .bindMap(values(line))
                .bind("now", now())
                .execute();
    }

    private static Map<String, ?> values(OfferLine line) {
        return Map.of(
                "kind", line.kind().name(),
                "name", line.name(),
                "detail", line.detail(),
                "quantity", line.quantity().toPlainString(),
                "unit", line.unit(),
                "price", line.unitPrice().toPlainString(),
                "discount", line.discount().basisPoints(),
                "tax", line.taxCode());
    }

    /// Puts a line at an index among the others, from 0.
    void move(Handle handle, OfferId offer, long row, int index) {
        var others =
                of(handle, offer).stream().map(OfferLine::row).filter(id -> id != row).toList();
        int at = Math.clamp(index, 0, others.size());
        String before = at == 0 ? "" : position(handle, others.get(at - 1));
        String after = at == others.size() ? "" : position(handle, others.get(at));
        handle.createUpdate(
                        "UPDATE offer_line SET position = :to, updated_at = :now WHERE id = :id")
                .bind("to", Position.between(before, after))
                .bind("now", now())
                .bind("id", row)
                .execute();
    }

    void delete(Handle handle, long row) {
        handle.createUpdate("UPDATE offer_line SET deleted = 1, updated_at = :now WHERE id = :id")
                .bind("now", now())
                .bind("id", row)
                .execute();
    }

    private static String last(Handle handle, OfferId offer) {
        return handle.createQuery(
                        """
                        SELECT coalesce(max(position), '') FROM offer_line
                        WHERE offer_id = :offer AND deleted = 0
                        """)
                .bind("offer", offer.value())
                .mapTo(String.class)
                .one();
    }

    private static String next(Handle handle, OfferId offer, String position) {
        return handle.createQuery(
                        """
                        SELECT coalesce(min(position), '') FROM offer_line
                        WHERE offer_id = :offer AND position > :position AND deleted = 0
                        """)
                .bind("offer", offer.value())
                .bind("position", position)
                .mapTo(String.class)
                .one();
    }

    private static String position(Handle handle, long row) {
        return handle.createQuery("SELECT position FROM offer_line WHERE id = :id")
                .bind("id", row)
                .mapTo(String.class)
                .findFirst()
                .orElse("");
    }

    private long now() {
        return db.time().now().toEpochMilli();
    }
}
