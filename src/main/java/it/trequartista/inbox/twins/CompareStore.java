package it.trequartista.inbox.twins;

import it.trequartista.contacts.Affiliation;
import it.trequartista.contacts.CompanyStore;
import it.trequartista.contacts.ContactPoint;
import it.trequartista.contacts.PersonStore;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.Row;
import it.trequartista.store.Table.Column;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads a record as it is compared with another, inside the caller's transaction.
final class CompareStore {
    private static final String COUNTS =
            """
            (SELECT count(*) FROM offer o WHERE o.%1$s = r.id AND o.deleted = 0) AS offers,
            """;
    private static final String OF_PERSON =
            COUNTS.formatted("person_id")
                    + """
                    (SELECT count(*) FROM touchpoint_person t
                        WHERE t.person_id = r.id AND t.deleted = 0) AS touches,
                    (SELECT count(*) FROM deal_person d
                        WHERE d.person_id = r.id AND d.deleted = 0) AS deals
                    """;
    private static final String OF_COMPANY =
            COUNTS.formatted("company_id")
                    + """
                    (SELECT count(*) FROM touchpoint t
                        WHERE t.company_id = r.id AND t.deleted = 0) AS touches,
                    (SELECT count(*) FROM deal d
                        WHERE d.company_id = r.id AND d.deleted = 0) AS deals
                    """;

    private final PersonStore people;
    private final CompanyStore companies;

    CompareStore(Db db) {
        this.people = new PersonStore(db);
        this.companies = new CompanyStore(db);
    }

    /// A record.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    Twin twin(Handle handle, Kind kind, long id) {
        var columns =
                kind.table().cells().stream()
                        .filter(Twin::isChosen)
                        .flatMap(c -> c.columns().stream())
                        .map(Column::name)
                        .toList();
        var details = details(handle, kind, id);
        return handle.createQuery(
                        "SELECT r.created_at, r.updated_at, %s, %s FROM %s r"
                                        .formatted(
                                                columns.stream()
                                                        .map(c -> "r." + c)
                                                        .collect(Collectors.joining(", ")),
                                                kind == Kind.PEOPLE ? OF_PERSON : OF_COMPANY,
                                                kind.table().name())
                                + " WHERE r.id = :id AND r.deleted = 0")
                .bind("id", id)
                .map(
                        (rs, _) -> {
                            var values = new LinkedHashMap<String, @Nullable Object>();
                            for (String column : columns) {
                                values.put(column, rs.getObject(column));
                            }
                            return twin(id, values, details, new Row(rs));
                        })
                .findFirst()
                .orElseThrow(() -> Problem.rule(kind.gone()).refused());
    }

    private static Twin twin(
            long id, Map<String, @Nullable Object> values, List<String> details, Row row) {
        return new Twin(
                id,
                values,
                details,
                new Twin.Counts(
                        row.integer("touches"), row.integer("deals"), row.integer("offers")),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private List<String> details(Handle handle, Kind kind, long id) {
        var details = new ArrayList<String>();
        switch (kind) {
            case PEOPLE -> {
                var person = people.get(handle, new PersonId(id));
                person.companies().stream().map(CompareStore::company).forEach(details::add);
                person.points().stream().map(ContactPoint::value).forEach(details::add);
                details.addAll(person.tags());
            }
            case COMPANIES -> {
                var company = companies.get(handle, new CompanyId(id));
                company.points().stream().map(ContactPoint::value).forEach(details::add);
                company.people().stream().map(Affiliation::personName).forEach(details::add);
                details.addAll(company.tags());
            }
        }
        return details.stream().filter(d -> !d.isBlank()).distinct().toList();
    }

    private static String company(Affiliation affiliation) {
        return affiliation.title().isBlank()
                ? affiliation.companyName()
                : affiliation.companyName() + ", " + affiliation.title();
    }
}
