package it.trequartista.contacts;

import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.PublicationId;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.List;

/// Reads what other features know about a contact, inside the caller's transaction.
public final class SurroundingStore {
    List<OpenDeal> deals(Handle handle, Owner owner) {
        return owned(
                        handle.createQuery(
                                """
                                SELECT d.id AS id, d.title, d.amount_minor, d.currency, d.next_step,
                                    d.waiting_for, d.next_step_on, s.name AS stage,
                                    d.closed_at IS NULL AS open
                                FROM deal d LEFT JOIN stage s ON s.id = d.stage_id
                                WHERE d.deleted = 0 AND (d.company_id = :company OR EXISTS (
                                    SELECT 1 FROM deal_person dp WHERE dp.deal_id = d.id
                                        AND dp.person_id = :person AND dp.deleted = 0))
                                ORDER BY open DESC, d.next_step_on IS NULL, d.next_step_on, d.id DESC
                                LIMIT 50
                                """),
                        owner)
                .map((rs, ctx) -> deal(new Row(rs)))
                .list();
    }

    List<OfferLink> offers(Handle handle, Owner owner) {
        return owned(
                        handle.createQuery(
                                """
                                SELECT o.id AS id, o.title, i.number, i.total_minor, i.currency
                                FROM offer o LEFT JOIN issued_offer i ON i.offer_id = o.id
                                WHERE o.deleted = 0 AND (o.company_id IN (
                                    SELECT :company UNION ALL SELECT u.other_company_id
                                    FROM united u
                                    WHERE u.company_id = :company AND u.deleted = 0)
                                OR o.person_id IN (
                                    SELECT :person UNION ALL SELECT u.other_person_id
                                    FROM united u
                                    WHERE u.person_id = :person AND u.deleted = 0))
                                ORDER BY o.id DESC LIMIT 50
                                """),
                        owner)
                .map((rs, ctx) -> offer(new Row(rs)))
                .list();
    }

    /// The record another was made one with; itself when it was with none.
    Owner stayed(Handle handle, Owner owner) {
        return owned(
                        handle.createQuery(
                                """
                                SELECT person_id, company_id FROM united
                                WHERE deleted = 0 AND (other_person_id = :person
                                    OR other_company_id = :company)
                                ORDER BY id DESC LIMIT 1
                                """),
                        owner)
                .map((rs, ctx) -> owner(new Row(rs)))
                .findFirst()
                .orElse(owner);
    }

    private static Owner owner(Row row) {
        return row.maybeId("person_id", PersonId::new)
                .<Owner>map(Owner.OfPerson::new)
                .orElseGet(() -> new Owner.OfCompany(row.id("company_id", CompanyId::new)));
    }

    /// Where the values of a contact come from, the newest first.
    List<Provenance> provenance(Handle handle, Owner owner) {
        return owned(
                        handle.createQuery(
                                """
                                SELECT c.target, c.chosen, c.words, i.id AS capture, i.at, i.channel,
                                    coalesce(nullif(i.title, ''), nullif(i.who, ''), i.snippet)
                                        AS title
                                FROM capture_choice c
                                JOIN capture_item i ON i.id = c.capture_id AND i.deleted = 0
                                WHERE (c.person_id = :person OR c.company_id = :company)
                                    AND c.deleted = 0 AND c.decision <> 'REJECTED'
                                ORDER BY c.decided_at DESC, c.id DESC LIMIT 200
                                """),
                        owner)
                .map((rs, ctx) -> provenance(new Row(rs)))
                .list();
    }

    private static Provenance provenance(Row row) {
        return new Provenance(
                row.text("target"),
                row.text("chosen"),
                row.text("words"),
                row.id("capture", CaptureId::new),
                row.text("title"),
                row.text("channel"),
                row.instant("at"));
    }

    /// The last 40 publications, which may be named as a cause.
    public List<PublicationLink> publications(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT u.id AS id, i.title FROM publication u
                        JOIN content_item i ON i.id = u.content_id
                        WHERE u.deleted = 0 AND i.deleted = 0 AND u.published_on IS NOT NULL
                        ORDER BY u.published_on DESC, u.id DESC LIMIT 40
                        """)
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new PublicationLink(
                                    row.id("id", PublicationId::new), row.text("title"));
                        })
                .list();
    }

    private static Query owned(Query query, Owner owner) {
        long person = owner instanceof Owner.OfPerson(var id) ? id.value() : -1;
        long company = owner instanceof Owner.OfCompany(var id) ? id.value() : -1;
        return query.bind("person", person).bind("company", company);
    }

    private static OpenDeal deal(Row row) {
        String waiting = row.text("waiting_for");
        return new OpenDeal(
                row.id("id", DealId::new),
                row.text("title"),
                row.text("stage"),
                row.flag("open"),
                row.maybeText("amount_minor")
                        .map(any -> row.money("amount_minor", "currency"))
                        .orElse(null),
                waiting.isBlank() ? row.text("next_step") : waiting,
                row.maybeDay("next_step_on").orElse(null));
    }

    private static OfferLink offer(Row row) {
        return new OfferLink(
                row.id("id", OfferId::new),
                row.text("number"),
                row.text("title"),
                row.maybeText("total_minor")
                        .map(any -> row.money("total_minor", "currency"))
                        .orElse(null));
    }
}
