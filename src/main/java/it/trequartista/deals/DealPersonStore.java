package it.trequartista.deals;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.List;

/// The people of deals in the file.
final class DealPersonStore {
    private final Ids ids;
    private final Time time;

    DealPersonStore(Ids ids, Time time) {
        this.ids = ids;
        this.time = time;
    }

    long add(Handle handle, DealId deal, PersonId person, DealRole role) {
        long id = ids.next();
        handle.createUpdate(
                        """
                        INSERT INTO deal_person (id, deal_id, person_id, role,
                                                 created_at, updated_at, deleted)
                        VALUES (:id, :deal, :person, :role, :now, :now, 0)
                        """)
                .bind("id", id)
                .bind("deal", deal.value())
                .bind("person", person.value())
                .bind("role", role.name())
                .bind("now", time.now().toEpochMilli())
                .execute();
        return id;
    }

    List<DealPerson> of(Handle handle, DealId deal) {
        return handle.createQuery(
                        """
                        SELECT dp.id, dp.person_id, dp.role,
                               trim(coalesce(p.given_name, '') || ' '
                                    || coalesce(p.family_name, '')) AS name
                        FROM deal_person dp JOIN person p ON p.id = dp.person_id
                        WHERE dp.deal_id = :deal AND dp.deleted = 0 AND p.deleted = 0
                        ORDER BY dp.id
                        """)
                .bind("deal", deal.value())
                .map((rs, ctx) -> person(new Row(rs)))
                .list();
    }

    private static DealPerson person(Row row) {
        return new DealPerson(
                row.number("id"),
                row.id("person_id", PersonId::new),
                row.text("name"),
                row.word("role", DealRole.class));
    }

    void setRole(Handle handle, long row, DealRole role) {
        handle.createUpdate("UPDATE deal_person SET role = :role, updated_at = :now WHERE id = :id")
                .bind("role", role.name())
                .bind("now", time.now().toEpochMilli())
                .bind("id", row)
                .execute();
    }

    void delete(Handle handle, long row) {
        handle.createUpdate("UPDATE deal_person SET deleted = 1, updated_at = :now WHERE id = :id")
                .bind("now", time.now().toEpochMilli())
                .bind("id", row)
                .execute();
    }

    List<Buyer> buyers(Handle handle, String typed) {
        return handle.createQuery(
                        """
                        SELECT 1 AS company, id, name, '' AS beside FROM company
                        WHERE deleted = 0 AND name LIKE :like ESCAPE '^'
                        UNION ALL
                        SELECT 0, p.id,
                               trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')),
                               coalesce((SELECT c.name FROM affiliation a
                                         JOIN company c ON c.id = a.company_id
                                         WHERE a.person_id = p.id AND a.deleted = 0
                                         ORDER BY a.is_primary DESC, a.id LIMIT 1), '')
                        FROM person p
                        WHERE p.deleted = 0
                          AND trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, ''))
                              LIKE :like ESCAPE '^'
                        ORDER BY company DESC, name LIMIT 8
                        """)
                .bind("like", "%" + typed.replaceAll("([%_^])", "^$1") + "%")
                .map((rs, ctx) -> buyer(new Row(rs)))
                .list();
    }

    private static Buyer buyer(Row row) {
        return row.flag("company")
                ? new Buyer.OfCompany(row.id("id", CompanyId::new), row.text("name"))
                : new Buyer.OfPerson(
                        row.id("id", PersonId::new), row.text("name"), row.text("beside"));
    }
}
