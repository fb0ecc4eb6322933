package it.trequartista.insight;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What came in lately: inbound touchpoints and imports.
final class ArrivalStore {
    private static final String TOUCHES =
            """
            SELECT t.at, t.kind, t.summary, t.deal_id, t.company_id, w.person_id,
                   coalesce(nullif(trim(coalesce(p.given_name, '') || ' '
                                        || coalesce(p.family_name, '')), ''), c.name) AS who
            FROM touchpoint t
            LEFT JOIN touchpoint_person w ON w.id =
                (SELECT min(x.id) FROM touchpoint_person x
                 WHERE x.touchpoint_id = t.id AND x.deleted = 0)
            LEFT JOIN person p ON p.id = w.person_id AND p.deleted = 0
            LEFT JOIN company c ON c.id = t.company_id AND c.deleted = 0
            WHERE t.direction = 'IN' AND t.deleted = 0
              AND NOT EXISTS (SELECT 1 FROM touchpoint s WHERE s.supersedes_id = t.id)
            ORDER BY t.at DESC, t.id DESC LIMIT :most
            """;

    private static final String IMPORTS =
            """
            SELECT created_at, source_name, added FROM import_session
            WHERE deleted = 0 ORDER BY created_at DESC, id DESC LIMIT :most
            """;

    private ArrivalStore() {}

    static List<Arrival> latest(Handle handle, int most) {
        var found = new ArrayList<Arrival>();
        found.addAll(
                handle.createQuery(TOUCHES)
                        .bind("most", most)
                        .map((rs, ctx) -> touch(new Row(rs)))
                        .list());
        found.addAll(
                handle.createQuery(IMPORTS)
                        .bind("most", most)
                        .map((rs, ctx) -> imported(new Row(rs)))
                        .list());
        return found.stream()
                .sorted(Comparator.comparing(Arrival::at).reversed())
                .limit(most)
                .toList();
    }

    private static Arrival touch(Row row) {
        Place place =
                row.maybeId("person_id", PersonId::new)
                        .<Place>map(Place.Person::new)
                        .or(() -> row.maybeId("deal_id", DealId::new).map(Place.Deal::new))
                        .or(() -> row.maybeId("company_id", CompanyId::new).map(Place.Company::new))
                        .orElseGet(Place.Inbox::new);
        return new Arrival(
                row.instant("at"),
                row.text("summary"),
                row.text("who"),
                Arrival.Source.of(row.text("kind")),
                0,
                place);
    }

    private static Arrival imported(Row row) {
        return new Arrival(
                row.instant("created_at"),
                "",
                row.text("source_name"),
                Arrival.Source.IMPORT,
                row.integer("added"),
                new Place.Inbox());
    }
}
