package it.trequartista.contacts;

import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.PublicationId;
import it.trequartista.kernel.Time;
import it.trequartista.kernel.TouchpointId;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Touchpoints in the file. Every method works inside the caller's transaction.
public final class TouchpointStore {
    private static final String SELECT =
            """
            SELECT t.id AS id, t.at, t.kind, t.direction, t.hat, t.nature, t.summary, t.body,
                t.publication_id, t.offer_id, t.contract_id, t.capture_id,
                (SELECT group_concat(trim(coalesce(nullif(trim(p.given_name), ''), p.family_name,
                            p.nickname, '')), ', ')
                 FROM touchpoint_person tp JOIN person p ON p.id = tp.person_id
                 WHERE tp.touchpoint_id = t.id AND tp.deleted = 0) AS who,
                (SELECT i.title FROM publication u JOIN content_item i ON i.id = u.content_id
                 WHERE u.id = t.publication_id) AS publication,
                EXISTS (SELECT 1 FROM touchpoint s
                        WHERE s.supersedes_id = t.id AND s.deleted = 0) AS superseded
            FROM touchpoint t
            """;

    private final Ids ids;
    private final Time time;
    private final AffiliationStore affiliations;

    /// With the ids and the time of a file.
    public TouchpointStore(Db db) {
        this.ids = db.ids();
        this.time = db.time();
        this.affiliations = new AffiliationStore(db);
    }

    /// Logs a touchpoint. Without a company it takes the main one of its first person.
    public TouchpointId insert(Handle handle, NewTouchpoint touch) {
        return insert(handle, touch, null);
    }

    /// Logs a touchpoint in place of another, which stays to be seen.
    public TouchpointId correct(Handle handle, TouchpointId old, NewTouchpoint touch) {
        return insert(handle, touch, old);
    }

    private TouchpointId insert(
            Handle handle, NewTouchpoint touch, @Nullable TouchpointId supersedes) {
        var id = new TouchpointId(ids.at(touch.at()));
        var links = touch.links();
        long now = time.now().toEpochMilli();
        handle.createUpdate(
                        """
                        INSERT INTO touchpoint (id, at, direction, kind, hat, nature, company_id,
                            deal_id, publication_id, offer_id, contract_id, summary, body,
                            capture_id, supersedes_id, created_at, updated_at)
                        VALUES (:id, :at, :direction, :kind, :hat, :nature, :company,
                            :deal, :publication, :offer, :contract, :summary, :body,
                            :capture, :supersedes, :now, :now)
                        """)
                .bind("id", id.value())
                .bind("at", touch.at().toEpochMilli())
                .bind("direction", touch.direction().name())
                .bind("kind", touch.kind().name())
                .bind("hat", touch.hat().name())
                .bind("nature", touch.nature().name())
                .bind("company", Id.number(company(handle, links)))
                .bind("deal", Id.number(links.deal()))
                .bind("publication", Id.number(links.publication()))
                .bind("offer", Id.number(links.offer()))
                .bind("contract", Id.number(links.contract()))
                .bind("capture", Id.number(links.capture()))
                .bind("summary", touch.summary().strip())
                .bind("body", touch.body())
                .bind("supersedes", Id.number(supersedes))
                .bind("now", now)
                .execute();
        for (PersonId person : links.people()) {
            handle.createUpdate(
                            """
                            INSERT INTO touchpoint_person (id, touchpoint_id, person_id, at,
                                created_at, updated_at)
                            VALUES (:id, :touchpoint, :person, :at, :now, :now)
                            """)
                    .bind("id", ids.at(touch.at()))
                    .bind("touchpoint", id.value())
                    .bind("person", person.value())
                    .bind("at", touch.at().toEpochMilli())
                    .bind("now", now)
                    .execute();
        }
        return id;
    }

    /// Takes back a touchpoint that never happened.
    public void delete(Handle handle, TouchpointId id) {
        handle.createUpdate("UPDATE touchpoint SET deleted = 1, updated_at = :now WHERE id = :id")
                .bind("now", time.now().toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    /// The links of a touchpoint, as a correction keeps them.
    public Links links(Handle handle, TouchpointId id) {
        var people =
                handle.createQuery(
                                """
                                SELECT person_id FROM touchpoint_person
                                WHERE touchpoint_id = :id AND deleted = 0 ORDER BY id
                                """)
                        .bind("id", id.value())
                        .map((rs, ctx) -> new Row(rs).id("person_id", PersonId::new))
                        .list();
        return handle.createQuery("SELECT * FROM touchpoint WHERE id = :id")
                .bind("id", id.value())
                .map((rs, ctx) -> links(new Row(rs), people))
                .findFirst()
                .orElse(Links.NONE);
    }

    /// A person's journey, the newest first.
    public List<Touchpoint> ofPerson(Handle handle, PersonId person) {
        return journey(
                handle,
                """
                JOIN touchpoint_person of ON of.touchpoint_id = t.id
                    AND of.person_id = :id AND of.deleted = 0
                WHERE t.deleted = 0
                """,
                person);
    }

    /// A company's journey with all its people, the newest first.
    public List<Touchpoint> ofCompany(Handle handle, CompanyId company) {
        return journey(handle, "WHERE t.company_id = :id AND t.deleted = 0", company);
    }

    /// What was said and done about a deal, the newest first.
    public List<Touchpoint> ofDeal(Handle handle, DealId deal) {
        return journey(handle, "WHERE t.deal_id = :id AND t.deleted = 0", deal);
    }

    private static List<Touchpoint> journey(Handle handle, String of, Id id) {
        return handle.createQuery(SELECT + of + " ORDER BY t.at DESC, t.id DESC LIMIT 500")
                .bind("id", id.value())
                .map((rs, ctx) -> touchpoint(new Row(rs)))
                .list();
    }

    /// All touchpoints, the newest first.
    public List<Touchpoint> all(Handle handle) {
        return handle.createQuery(SELECT + "WHERE t.deleted = 0 ORDER BY t.at DESC, t.id DESC")
                .map((rs, ctx) -> touchpoint(new Row(rs)))
                .list();
    }

    private @Nullable CompanyId company(Handle handle, Links links) {
        if (links.company() != null || links.people().isEmpty()) {
            return links.company();
        }
        return affiliations.main(handle, links.people().getFirst()).orElse(null);
    }

    private static Links links(Row row, List<PersonId> people) {
        return new Links(
                people,
                row.maybeId("company_id", CompanyId::new).orElse(null),
                row.maybeId("deal_id", DealId::new).orElse(null),
                row.maybeId("publication_id", PublicationId::new).orElse(null),
                row.maybeId("offer_id", OfferId::new).orElse(null),
                row.maybeId("contract_id", ContractId::new).orElse(null),
                row.maybeId("capture_id", CaptureId::new).orElse(null));
    }

    private static Touchpoint touchpoint(Row row) {
        return new Touchpoint(
                row.id("id", TouchpointId::new),
                row.instant("at"),
                row.word("kind", TouchKind.class),
                row.word("direction", Direction.class),
                row.word("hat", Hat.class),
                row.word("nature", Nature.class),
                row.text("summary"),
                row.text("body"),
                row.text("who"),
                new Touchpoint.Cause(
                        row.maybeId("publication_id", PublicationId::new),
                        row.text("publication"),
                        row.maybeId("offer_id", OfferId::new),
                        row.maybeId("contract_id", ContractId::new),
                        row.maybeId("capture_id", CaptureId::new)),
                row.flag("superseded"));
    }
}
