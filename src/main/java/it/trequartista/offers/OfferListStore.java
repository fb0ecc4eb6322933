package it.trequartista.offers;

import it.trequartista.fiscal.FiscalProfile;
import it.trequartista.fiscal.FiscalProfiles;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Rate;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of many offers in two questions to the file, however many there are: one for what stands in
/// them and one for the lines of drafts, whose totals are counted here. What was issued has its
/// total already.
final class OfferListStore {
    private static final String ROWS =
            """
            SELECT o.id, coalesce(o.version, 1) AS version, o.title, o.deal_id, o.currency,
                   o.fiscal_profile, o.withholds, o.discount, o.deposit,
                   CASE WHEN i.id IS NULL THEN o.valid_until ELSE i.valid_until END AS valid_until,
                   i.number, i.total_minor, i.currency AS issued_currency,
                   coalesce(nullif(c.legal_name, ''), c.name,
                       trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '')
                       AS customer,
            """
                    + OfferStateStore.EVENTS
                    + """

                    FROM offer o
                    LEFT JOIN issued_offer i ON i.id =
                        (SELECT min(x.id) FROM issued_offer x WHERE x.offer_id = o.id)
                    LEFT JOIN company c ON c.id = o.company_id
                    LEFT JOIN person p ON p.id = o.person_id
                    WHERE o.deleted = 0
                    """;

    private final LocalDate today;
    private final Map<String, FiscalProfile> law = new HashMap<>();

    OfferListStore(LocalDate today) {
        this.today = today;
    }

    /// Every offer that is not deleted, the newest first.
    List<OfferSummary> all(Handle handle) {
        var lines = new HashMap<OfferId, List<OfferLine>>();
        OfferLineStore.ofDrafts(handle).forEach((id, some) -> lines.put(id, List.copyOf(some)));
        return handle.createQuery(ROWS + " ORDER BY o.id DESC")
                .map((rs, ctx) -> summary(new Row(rs), lines))
                .list();
    }

    /// The offers of a deal, the newest first.
    List<OfferSummary> ofDeal(Handle handle, DealId deal) {
        return handle.createQuery(ROWS + " AND o.deal_id = :deal ORDER BY o.id DESC")
                .bind("deal", deal.value())
                .map((rs, ctx) -> summary(new Row(rs), drafts(handle, new Row(rs))))
                .list();
    }

    /// The versions of an offer, the newest first.
    List<OfferSummary> versions(Handle handle, OfferId root) {
        return handle.createQuery(
                        ROWS
                                + """
                                 AND (o.root_id = :root OR o.id = :root)
                                ORDER BY version DESC, o.id DESC
                                """)
                .bind("root", root.value())
                .map((rs, ctx) -> summary(new Row(rs), drafts(handle, new Row(rs))))
                .list();
    }

    private static Map<OfferId, List<OfferLine>> drafts(Handle handle, Row row) {
        var id = row.id("id", OfferId::new);
        return row.text("number").isEmpty() ? Map.of(id, OfferLineStore.of(handle, id)) : Map.of();
    }

    private OfferSummary summary(Row row, Map<OfferId, List<OfferLine>> lines) {
        var id = row.id("id", OfferId::new);
        String number = row.text("number");
        boolean draft = number.isEmpty();
        return new OfferSummary(
                id,
                number,
                row.integer("version"),
                row.text("title"),
                row.text("customer"),
                row.maybeId("deal_id", DealId::new).orElse(null),
                draft
                        ? total(row, lines.getOrDefault(id, List.of()))
                        : row.money("total_minor", "issued_currency"),
                row.maybeDay("valid_until").orElse(null),
                draft ? OfferState.DRAFT : OfferStateStore.of(row, today));
    }

    private Money total(Row row, List<OfferLine> lines) {
        var conditions =
                new Offer.Conditions(
                        Currency.getInstance(row.maybeText("currency").orElse("EUR")),
                        null,
                        row.maybeText("fiscal_profile").orElse("business"),
                        row.flag("withholds"),
                        row.rate("discount"),
                        Rate.ZERO);
        var profile = law.computeIfAbsent(conditions.profile(), this::profile);
        return OfferContent.totals(conditions, profile, lines).total();
    }

    private FiscalProfile profile(String id) {
        return FiscalProfiles.italian().get(id, today);
    }
}
