package it.trequartista.offers;

import it.trequartista.contacts.Normal;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.PersonId;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/// Finds who may buy, and the open deals with them. Read only.
final class CustomerStore {
    private static final int FEW = 2;
    private static final String PEOPLE =
            """
            SELECT p.id, a.company_id,
                   trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) AS name,
                   coalesce(c.name, '') AS beside, p.sort_key
            FROM person p
            LEFT JOIN affiliation a ON a.person_id = p.id AND a.deleted = 0 AND a.to_day IS NULL
            LEFT JOIN company c ON c.id = a.company_id AND c.deleted = 0
            """;

    /// Companies, then people, those in a company with it; when only a few fit, they stand there
    /// once
    /// more as private persons. The companies touched last when nothing is typed.
    List<Candidate> find(Handle handle, String typed, int most) {
        String query = Normal.query(typed);
        var companies = query.isEmpty() ? latestCompanies(handle, most) : companies(handle, query);
        var people = query.isEmpty() ? List.<Candidate>of() : people(handle, query);
        int room = Math.max(most - people.size(), most / 2);
        var all = new ArrayList<>(companies.subList(0, Math.min(room, companies.size())));
        all.addAll(people);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    private static List<Candidate> latestCompanies(Handle handle, int most) {
        return handle.createQuery(
                        """
                        SELECT id, name, coalesce(city, '') AS beside FROM company
                        WHERE deleted = 0 ORDER BY updated_at DESC, id DESC LIMIT :most
                        """)
                .bind("most", most)
                .map((rs, ctx) -> company(new Row(rs)))
                .list();
    }

    private static List<Candidate> companies(Handle handle, String query) {
        return handle.createQuery(
                        """
                        SELECT id, name, coalesce(city, '') AS beside FROM company
                        WHERE deleted = 0
                          AND id IN (SELECT rowid FROM company_fts WHERE company_fts MATCH :query)
                        ORDER BY sort_key, id LIMIT 8
                        """)
                .bind("query", query)
                .map((rs, ctx) -> company(new Row(rs)))
                .list();
    }

    private static Candidate company(Row row) {
        return new Candidate(
                row.id("id", CompanyId::new), null, row.text("name"), row.text("beside"));
    }

    private static List<Candidate> people(Handle handle, String query) {
        List<List<Candidate>> found =
                handle.createQuery(
                                PEOPLE
                                        + """
                                        WHERE p.deleted = 0
                                          AND p.id IN (SELECT rowid FROM person_fts
                                                       WHERE person_fts MATCH :query)
                                        ORDER BY p.sort_key, p.id, a.is_primary DESC, a.id LIMIT 6
                                        """)
                        .bind("query", query)
                        .map((rs, ctx) -> person(new Row(rs)))
                        .list();
        var people = new ArrayList<Candidate>();
        found.forEach(ways -> people.add(ways.getFirst()));
        if (found.size() <= FEW) {
            found.forEach(ways -> people.add(ways.getLast()));
        }
        return people.stream().distinct().toList();
    }

    private static List<Candidate> person(Row row) {
        var id = row.id("id", PersonId::new);
        String name = row.text("name");
        var alone = new Candidate(null, id, name, "");
        return row.maybeId("company_id", CompanyId::new)
                .filter(company -> !row.text("beside").isEmpty())
                .map(
                        company ->
                                List.of(
                                        new Candidate(company, id, name, row.text("beside")),
                                        alone))
                .orElse(List.of(alone));
    }

    /// A person with their main company, or by themselves.
    Candidate person(Handle handle, PersonId id) {
        return handle.createQuery(
                        PEOPLE + " WHERE p.id = :id ORDER BY a.is_primary DESC, a.id LIMIT 1")
                .bind("id", id.value())
                .map((rs, ctx) -> person(new Row(rs)).getFirst())
                .findFirst()
                .orElse(new Candidate(null, id, "", ""));
    }

    /// A company.
    Candidate company(Handle handle, CompanyId id) {
        return handle.createQuery(
                        "SELECT id, name, coalesce(city, '') AS beside FROM company WHERE id = :id")
                .bind("id", id.value())
                .map((rs, ctx) -> company(new Row(rs)))
                .findFirst()
                .orElse(new Candidate(id, null, "", ""));
    }

    /// The open deals with a customer, the newest first.
    List<OpenDeal> deals(Handle handle, Candidate who) {
        var company = who.company();
        var person = who.person();
        return handle.createQuery(
                        """
                        SELECT d.id, d.title, coalesce(s.name, '') AS stage
                        FROM deal d LEFT JOIN stage s ON s.id = d.stage_id
                        WHERE d.deleted = 0 AND d.closed_at IS NULL
                          AND (d.company_id = :company OR EXISTS (
                              SELECT 1 FROM deal_person dp WHERE dp.deal_id = d.id
                                AND dp.person_id = :person AND dp.deleted = 0))
                        ORDER BY d.id DESC LIMIT 20
                        """)
                .bind("company", company == null ? null : (Long) company.value())
                .bind("person", person == null ? null : (Long) person.value())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new OpenDeal(
                                    row.id("id", DealId::new),
                                    row.text("title"),
                                    row.text("stage"));
                        })
                .list();
    }
}
