package it.trequartista.inbox.twins;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.duplicates.Duplicates;
import it.trequartista.inbox.duplicates.Firm;
import it.trequartista.inbox.duplicates.Frequencies;
import it.trequartista.inbox.duplicates.Known;
import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.duplicates.Meeting;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Asks the file who comes into question as one other, by indexes alone, inside the caller's
/// transaction.
final class LikeStore {
    /// So many letters of a name are taken to be right.
    private static final int RIGHT = 3;

    /// A name of more than these is like everybody's and says nothing.
    private static final int MOST = 400;

    private static final int SEEN = 5_000;

    /// Of so many given names it is asked how frequent they are.
    private static final int GIVEN = 8;

    private final Meeting meeting = new Meeting();

    private final TwinStore store;

    LikeStore(TwinStore store) {
        this.store = store;
    }

    /// Whom a record may be, the likest first.
    List<Likeness> like(Handle handle, Kind kind, long id) {
        return switch (kind) {
            case PEOPLE ->
                    store.people(handle, List.of(id)).stream()
                            .flatMap(p -> like(handle, p).stream())
                            .toList();
            case COMPANIES ->
                    store.companies(handle, List.of(id)).stream()
                            .flatMap(c -> like(handle, c).stream())
                            .toList();
        };
    }

    private List<Likeness> like(Handle handle, Known fresh) {
        var near = store.people(handle, people(handle, fresh));
        var counted = new ArrayList<>(near);
        counted.add(fresh);
        return near.isEmpty()
                ? List.of()
                : Duplicates.ofPeople(near, frequencies(handle, counted)).of(fresh);
    }

    private List<Likeness> like(Handle handle, Firm fresh) {
        var near = store.companies(handle, companies(handle, fresh));
        return near.isEmpty() ? List.of() : Duplicates.ofCompanies(near).of(fresh);
    }

    /// Who may be a person.
    private Set<Long> people(Handle handle, Known fresh) {
        var found = new HashSet<Long>();
        var points = new ArrayList<>(fresh.emails());
        points.addAll(fresh.phones());
        points.addAll(fresh.profiles());
        found.addAll(holders(handle, "person_id", points));
        if (!fresh.family().isEmpty() && !fresh.given().isEmpty()) {
            for (var way :
                    List.of(
                            List.of(fresh.family(), fresh.given()),
                            List.of(fresh.given(), fresh.family()))) {
                String family = way.getFirst();
                String given = way.getLast();
                found.addAll(
                        named(handle, "person", family, k -> meeting.isPerson(k, family, given)));
            }
        }
        found.remove(fresh.id());
        return found;
    }

    /// What may be a company.
    private static Set<Long> companies(Handle handle, Firm fresh) {
        var found = new HashSet<Long>();
        var points = new ArrayList<>(fresh.emails());
        points.addAll(fresh.phones());
        points.addAll(fresh.pages());
        found.addAll(holders(handle, "company_id", points));
        for (String name : fresh.names()) {
            if (name.length() >= RIGHT) {
                found.addAll(named(handle, "company", name, k -> Meeting.isCompany(k, name)));
            }
        }
        if (!fresh.codes().isEmpty()) {
            found.addAll(coded(handle, fresh.codes()));
        }
        found.remove(fresh.id());
        return found;
    }

    private static List<Long> holders(Handle handle, String owner, List<String> points) {
        var found = new ArrayList<Long>();
        for (String point : points) {
            found.addAll(
                    handle.createQuery(
                                    """
                                    SELECT %1$s FROM contact_point
                                    WHERE normalised = :point AND deleted = 0
                                        AND %1$s IS NOT NULL LIMIT 50
                                    """
                                            .formatted(owner))
                            .bind("point", point)
                            .mapTo(Long.class)
                            .list());
        }
        return found;
    }

    /// Those whose name begins alike and may be this one, by the index of sort keys.
    private static List<Long> named(
            Handle handle, String table, String first, Predicate<String> mayBe) {
        String begins = first.substring(0, Math.min(RIGHT, first.length()));
        var found =
                handle
                        .createQuery(
                                """
                                SELECT id, sort_key FROM %s
                                WHERE deleted = 0 AND sort_key >= :from AND sort_key < :to
                                ORDER BY sort_key, id LIMIT :most
                                """
                                        .formatted(table))
                        .bind("from", begins)
                        .bind("to", begins + '\uffff')
                        .bind("most", SEEN)
                        .map((rs, _) -> Map.entry(rs.getLong(1), new Row(rs).text("sort_key")))
                        .list()
                        .stream()
                        .filter(e -> mayBe.test(e.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        return found.size() > MOST ? List.of() : found;
    }

    private static List<Long> coded(Handle handle, List<String> codes) {
        var found = new ArrayList<Long>();
        for (String code : codes) {
            found.addAll(
                    handle.createQuery(
                                    """
                                    SELECT id FROM company WHERE deleted = 0
                                        AND (vat_number IN (:code, 'IT' || :code)
                                            OR fiscal_code = :code)
                                    """)
                            .bind("code", code)
                            .mapTo(Long.class)
                            .list());
        }
        return found;
    }

    /// How often the names of some people occur among all of them: a family name begins the sort
    /// key, a given name is in the index of words.
    private static Frequencies frequencies(Handle handle, Collection<Known> some) {
        var families = new HashMap<String, Integer>();
        var givens = new HashMap<String, Integer>();
        for (Known one : some) {
            if (!one.family().isEmpty()) {
                families.computeIfAbsent(one.family(), f -> begun(handle, f));
            }
            if (!one.given().isEmpty() && givens.size() < GIVEN) {
                givens.computeIfAbsent(one.given(), g -> found(handle, g));
            }
        }
        int all =
                handle.createQuery("SELECT count(*) FROM person WHERE deleted = 0")
                        .mapTo(Integer.class)
                        .one();
        return Frequencies.of(some, new Frequencies.Names(families, givens), all);
    }

    private static int found(Handle handle, String given) {
        String words = Normal.query(given);
        return words.isEmpty()
                ? 1
                : handle.createQuery(
                                """
                                SELECT count(*) FROM person_fts
                                WHERE person_fts MATCH 'name : (' || :words || ')'
                                """)
                        .bind("words", words)
                        .mapTo(Integer.class)
                        .one();
    }

    private static int begun(Handle handle, String family) {
        return handle.createQuery(
                        """
                        SELECT count(*) FROM person
                        WHERE deleted = 0 AND sort_key >= :from AND sort_key < :to
                        """)
                .bind("from", family)
                .bind("to", family + '\uffff')
                .mapTo(Integer.class)
                .one();
    }
}
