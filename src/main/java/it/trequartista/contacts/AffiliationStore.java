package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is where. Every method works inside the caller's transaction.
public final class AffiliationStore {
    private static final String SELECT =
            """
            SELECT a.id AS id, a.person_id, a.company_id, a.title,
                p.given_name, p.family_name, p.nickname, c.name AS company
            FROM affiliation a
            JOIN person p ON p.id = a.person_id AND p.deleted = 0
            JOIN company c ON c.id = a.company_id AND c.deleted = 0
            """;

    private final Ids ids;
    private final Time time;

    /// With the ids and the time of a file.
    public AffiliationStore(Db db) {
        this.ids = db.ids();
        this.time = db.time();
    }

    /// Puts a person into a company; their first company is their main one.
    ///
    /// @return the id of the affiliation
    public long insert(
            Handle handle, PersonId person, CompanyId company, String title, Instant since) {
        long id = ids.at(since);
        handle.createUpdate(
                        """
                        INSERT INTO affiliation (id, person_id, company_id, title, is_primary,
                            created_at, updated_at)
                        VALUES (:id, :person, :company, :title,
                            NOT EXISTS (SELECT 1 FROM affiliation
                                        WHERE person_id = :person AND deleted = 0),
                            :now, :now)
                        """)
                .bind("id", id)
                .bind("person", person.value())
                .bind("company", company.value())
                .bind("title", title.strip())
                .bind("now", since.toEpochMilli())
                .execute();
        return id;
    }

    /// Writes what they do there.
    public void title(Handle handle, long id, String title) {
        handle.createUpdate(
                        "UPDATE affiliation SET title = :title, updated_at = :now WHERE id = :id")
                .bind("title", title.strip())
                .bind("now", time.now().toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /// Takes a person out of a company.
    public void delete(Handle handle, long id) {
        handle.createUpdate("UPDATE affiliation SET deleted = 1, updated_at = :now WHERE id = :id")
                .bind("now", time.now().toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /// A person's main company.
    public Optional<CompanyId> main(Handle handle, PersonId person) {
        return ofPerson(handle, person).stream().map(Affiliation::company).findFirst();
    }

    List<Affiliation> ofPerson(Handle handle, PersonId person) {
        return handle.createQuery(
                        SELECT
                                + """
                                WHERE a.person_id = :id AND a.deleted = 0
                                ORDER BY a.is_primary DESC, a.id
                                """)
                .bind("id", person.value())
                .map((rs, ctx) -> affiliation(new Row(rs)))
                .list();
    }

    List<Affiliation> ofCompany(Handle handle, CompanyId company) {
        return handle.createQuery(
                        SELECT
                                + """
                                WHERE a.company_id = :id AND a.deleted = 0
                                ORDER BY p.sort_key, a.id LIMIT 500
                                """)
                .bind("id", company.value())
                .map((rs, ctx) -> affiliation(new Row(rs)))
                .list();
    }

    private static Affiliation affiliation(Row row) {
        return new Affiliation(
                row.number("id"),
                row.id("person_id", PersonId::new),
                Person.name(row.text("given_name"), row.text("family_name"), row.text("nickname")),
                row.id("company_id", CompanyId::new),
                row.text("company"),
                row.text("title"));
    }
}
