package it.trequartista.contacts.leads;

import it.trequartista.contacts.Person;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.PublicationId;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Leads in the file. Every method works inside the caller's transaction.
public final class LeadStore {
    private static final String SELECT =
            """
            SELECT l.*, p.given_name, p.family_name, p.nickname, c.name AS company
            FROM lead l
            LEFT JOIN person p ON p.id = l.person_id AND p.deleted = 0
            LEFT JOIN company c ON c.id = l.company_id AND c.deleted = 0
            WHERE l.deleted = 0
            """;
    private static final String NEWEST = " ORDER BY l.opened_at DESC, l.id DESC LIMIT 500";

    private final Db db;

    /// With the ids and the time of a file.
    public LeadStore(Db db) {
        this.db = db;
    }

    /// Opens a lead.
    public LeadId insert(Handle handle, NewLead lead) {
        var id = new LeadId(db.ids().at(lead.openedAt()));
        handle.createUpdate(
                        """
                        INSERT INTO lead (id, title, person_id, company_id, publication_id,
                            capture_id, opened_at, created_at, updated_at)
                        VALUES (:id, :title, :person, :company, :publication,
                            :capture, :opened, :now, :now)
                        """)
                .bind("id", id.value())
                .bind("title", lead.title().strip())
                .bind("person", Id.number(lead.person()))
                .bind("company", Id.number(lead.company()))
                .bind("publication", Id.number(lead.source().publication()))
                .bind("capture", Id.number(lead.source().capture()))
                .bind("opened", lead.openedAt().toEpochMilli())
                .bind("now", db.time().now().toEpochMilli())
                .execute();
        return id;
    }

    /// Says what they want.
    public void need(Handle handle, LeadId id, String need) {
        write(handle, id, "need", need.strip());
    }

    /// Says by which day they want it.
    public void wantedOn(Handle handle, LeadId id, LocalDate day) {
        write(handle, id, "wanted_on", day.toString());
    }

    /// Says what they can spend.
    ///
    /// @param from the least, null when not said
    /// @param to the most, null when not said
    public void budget(Handle handle, LeadId id, @Nullable Money from, @Nullable Money to) {
        Money any = from == null ? to : from;
        if (any != null) {
            write(handle, id, "from_minor", from == null ? null : from.minor());
            write(handle, id, "to_minor", to == null ? null : to.minor());
            write(handle, id, "currency", any.currency().getCurrencyCode());
        }
    }

    /// Says what brought it.
    public void source(Handle handle, LeadId id, PublicationId publication) {
        write(handle, id, "publication_id", publication.value());
    }

    /// Says how far it is.
    void say(Handle handle, LeadId id, LeadStatus status, String reason) {
        write(handle, id, "status", status.name());
        write(handle, id, "reason", reason.strip());
        write(handle, id, "closed_at", status.isOpen() ? null : db.time().now().toEpochMilli());
    }

    /// The deal it has become.
    public void became(Handle handle, LeadId id, DealId deal) {
        say(handle, id, LeadStatus.QUALIFIED, "");
        write(handle, id, "deal_id", deal.value());
    }

    private void write(Handle handle, LeadId id, String column, @Nullable Object value) {
        handle.createUpdate(
                        "UPDATE lead SET " + column + " = :value, updated_at = :now WHERE id = :id")
                .bind("value", value)
                .bind("now", db.time().now().toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    List<Lead> open(Handle handle) {
        return handle.createQuery(
                        SELECT + " AND l.status NOT IN ('QUALIFIED', 'DISQUALIFIED')" + NEWEST)
                .map((rs, ctx) -> lead(new Row(rs)))
                .list();
    }

    List<Lead> ofPerson(Handle handle, PersonId person) {
        return handle.createQuery(SELECT + " AND l.person_id = :person" + NEWEST)
                .bind("person", person.value())
                .map((rs, ctx) -> lead(new Row(rs)))
                .list();
    }

    /// @throws it.trequartista.kernel.Refused if it is gone
    Lead get(Handle handle, LeadId id) {
        return handle.createQuery(SELECT + " AND l.id = :id")
                .bind("id", id.value())
                .map((rs, ctx) -> lead(new Row(rs)))
                .findOne()
                .orElseThrow(() -> Problem.rule("contacts.lead.gone").refused());
    }

    private static Lead lead(Row row) {
        String person =
                Person.name(row.text("given_name"), row.text("family_name"), row.text("nickname"));
        return new Lead(
                row.id("id", LeadId::new),
                row.text("title"),
                new Lead.Who(
                        row.maybeId("person_id", PersonId::new).orElse(null),
                        row.maybeId("company_id", CompanyId::new).orElse(null),
                        person.isBlank() ? row.text("company") : person,
                        row.text("company"),
                        row.maybeId("deal_id", DealId::new).orElse(null)),
                row.word("status", LeadStatus.class),
                new Lead.Wish(
                        row.text("need"),
                        row.number("from_minor") == 0 ? null : row.money("from_minor", "currency"),
                        row.number("to_minor") == 0 ? null : row.money("to_minor", "currency"),
                        row.maybeDay("wanted_on").orElse(null)),
                new NewLead.Source(
                        row.maybeId("capture_id", CaptureId::new).orElse(null),
                        row.maybeId("publication_id", PublicationId::new).orElse(null)),
                row.instant("opened_at"));
    }
}
