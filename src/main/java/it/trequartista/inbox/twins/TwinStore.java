package it.trequartista.inbox.twins;

import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.Normal;
import it.trequartista.inbox.duplicates.Firm;
import it.trequartista.inbox.duplicates.Known;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads from the file what is compared, inside the caller's transaction.
final class TwinStore {
    /// Two records of which it is known that they are not the same, the smaller id first.
    record Different(long one, long other) {}

    /// The addresses of a record.
    private static final class Points {
        private final List<String> emails = new ArrayList<>(1);
        private final List<String> phones = new ArrayList<>(1);
        private final List<String> pages = new ArrayList<>(0);
        private final List<String> companies = new ArrayList<>(1);

        static final Points NONE = new Points();

        void add(ContactKind kind, String value, boolean isCompany) {
            if (kind.isMail()) {
                emails.add(value);
            } else if (kind.isPhone()) {
                phones.add(value);
            } else if (kind == ContactKind.LINKEDIN
                    || kind == ContactKind.INSTAGRAM
                    || (isCompany && kind == ContactKind.WEB)) {
                pages.add(value);
            }
        }
    }

    /// All people.
    List<Known> people(Handle handle) {
        return people(handle, "", List.of());
    }

    /// Some people.
    List<Known> people(Handle handle, Collection<Long> ids) {
        return people(handle, " AND %s IN (SELECT value FROM json_each(:ids))", ids);
    }

    private static List<Known> people(Handle handle, String some, Collection<Long> ids) {
        var points = points(handle, "person_id", some, ids);
        ask(
                        handle,
                        """
                        SELECT a.person_id AS id, c.name AS name FROM affiliation a
                        JOIN company c ON c.id = a.company_id AND c.deleted = 0
                        WHERE a.deleted = 0 AND a.person_id IS NOT NULL
                        """
                                + some.formatted("a.person_id"),
                        ids)
                .map((rs, _) -> Map.entry(rs.getLong(1), new Row(rs).text("name")))
                .forEach(e -> company(points, e.getKey(), Firm.bare(e.getValue())));
        return ask(
                        handle,
                        "SELECT id, given_name, family_name FROM person WHERE deleted = 0"
                                + some.formatted("id")
                                + " ORDER BY id",
                        ids)
                .map(
                        (rs, _) -> {
                            var row = new Row(rs);
                            var its = points.getOrDefault(row.number("id"), Points.NONE);
                            return new Known(
                                    row.number("id"),
                                    name(row.text("given_name")),
                                    name(row.text("family_name")),
                                    its.emails,
                                    its.phones,
                                    its.pages,
                                    its.companies);
                        })
                .list();
    }

    /// A name as it is compared: an initial is a letter.
    private static String name(String typed) {
        return Normal.key(typed.indexOf('.') < 0 ? typed : typed.replace('.', ' ').strip());
    }

    private static void company(Map<Long, Points> points, long person, String name) {
        if (!name.isEmpty()) {
            points.computeIfAbsent(person, _ -> new Points()).companies.add(name);
        }
    }

    /// All companies.
    List<Firm> companies(Handle handle) {
        return companies(handle, "", List.of());
    }

    /// Some companies.
    List<Firm> companies(Handle handle, Collection<Long> ids) {
        return companies(handle, " AND %s IN (SELECT value FROM json_each(:ids))", ids);
    }

    private static List<Firm> companies(Handle handle, String some, Collection<Long> ids) {
        var points = points(handle, "company_id", some, ids);
        return ask(
                        handle,
                        """
                        SELECT id, name, legal_name, vat_number, fiscal_code, pec, web, city
                        FROM company WHERE deleted = 0
                        """
                                + some.formatted("id")
                                + " ORDER BY id",
                        ids)
                .map(
                        (rs, _) -> {
                            var row = new Row(rs);
                            return firm(row, points.getOrDefault(row.number("id"), Points.NONE));
                        })
                .list();
    }

    private static Firm firm(Row row, Points points) {
        return new Firm(
                row.number("id"),
                all(List.of(), Firm.bare(row.text("name")), Firm.bare(row.text("legal_name"))),
                all(List.of(), code(row.text("vat_number")), code(row.text("fiscal_code"))),
                all(points.emails, Normal.email(row.text("pec"))),
                points.phones,
                all(points.pages, Normal.web(row.text("web"))),
                Normal.key(row.text("city")));
    }

    /// A VAT number or tax code without signs and without the country of Italy.
    static String code(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return bare.matches("IT\\d{11}") ? bare.substring(2) : bare;
    }

    private static List<String> all(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        for (String one : more) {
            if (!one.isBlank() && !all.contains(one)) {
                all.add(one);
            }
        }
        return all;
    }

    private static Map<Long, Points> points(
            Handle handle, String owner, String some, Collection<Long> ids) {
        var points = new HashMap<Long, Points>();
        ask(
                        handle,
                        """
                        SELECT %1$s AS id, kind, normalised FROM contact_point
                        WHERE deleted = 0 AND %1$s IS NOT NULL AND normalised <> ''
                        """
                                        .formatted(owner)
                                + some.formatted(owner),
                        ids)
                .map(
                        (rs, _) -> {
                            var row = new Row(rs);
                            points.computeIfAbsent(row.number("id"), id -> new Points())
                                    .add(
                                            row.word("kind", ContactKind.class),
                                            row.text("normalised"),
                                            owner.equals("company_id"));
                            return true;
                        })
                .forEach(_ -> {});
        return points;
    }

    private static Query ask(Handle handle, String sql, Collection<Long> ids) {
        var query = handle.createQuery(sql);
        return sql.contains(":ids") ? query.bind("ids", List.copyOf(ids).toString()) : query;
    }

    /// The pairs of which somebody said that they are not the same.
    Set<Different> different(Handle handle, Kind kind) {
        String column = kind.table().name() + "_id";
        return new HashSet<>(
                handle.createQuery(
                                """
                                SELECT min(%1$s, other_%1$s), max(%1$s, other_%1$s) FROM not_same
                                WHERE deleted = 0 AND %1$s IS NOT NULL
                                """
                                        .formatted(column))
                        .map((rs, _) -> new Different(rs.getLong(1), rs.getLong(2)))
                        .list());
    }

    /// What records are called.
    Map<Long, String> names(Handle handle, Kind kind, Collection<Long> ids) {
        String name =
                switch (kind) {
                    case PEOPLE ->
                            """
                            coalesce(nullif(trim(coalesce(given_name, '') || ' '
                                || coalesce(family_name, '')), ''), nickname, '')
                            """;
                    case COMPANIES -> "coalesce(nullif(name, ''), legal_name, '')";
                };
        var names = new LinkedHashMap<Long, String>();
        ask(
                        handle,
                        "SELECT id, %s FROM %s WHERE id IN (SELECT value FROM json_each(:ids))"
                                .formatted(name, kind.table().name()),
                        ids)
                .map((rs, _) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .forEach(e -> names.put(e.getKey(), e.getValue()));
        return names;
    }
}
