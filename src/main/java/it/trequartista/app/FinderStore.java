package it.trequartista.app;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/// Finds records in the file: people and companies by the full-text index, the rest by their
/// titles, which are few.
final class FinderStore implements Finder {
    private static final int EACH = 5;

    private static final String PEOPLE =
            """
            SELECT p.id AS id, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, ''))
                AS title, coalesce((SELECT c.name FROM affiliation a
                    JOIN company c ON c.id = a.company_id
                    WHERE a.person_id = p.id AND a.deleted = 0
                    ORDER BY a.is_primary DESC LIMIT 1), '') AS detail
            FROM person_fts f JOIN person p ON p.id = f.rowid
            WHERE person_fts MATCH :words AND p.deleted = 0 ORDER BY bm25(person_fts, 10, 1) LIMIT 5
            """;
    private static final String COMPANIES =
            """
            SELECT c.id AS id, coalesce(c.name, '') AS title, coalesce(c.city, '') AS detail
            FROM company_fts f JOIN company c ON c.id = f.rowid
            WHERE company_fts MATCH :words AND c.deleted = 0
            ORDER BY bm25(company_fts, 10, 1) LIMIT 5
            """;
    private static final String DEALS =
            """
            SELECT d.id AS id, coalesce(d.title, '') AS title, coalesce(c.name, '') AS detail
            FROM deal d LEFT JOIN company c ON c.id = d.company_id
            WHERE d.deleted = 0 ORDER BY d.updated_at DESC LIMIT 2000
            """;
    private static final String OFFERS =
            """
            SELECT o.id AS id, trim(coalesce((SELECT i.number FROM issued_offer i
                WHERE i.offer_id = o.id LIMIT 1), '') || ' ' || coalesce(o.title, '')) AS title,
                coalesce(c.name, '') AS detail
            FROM offer o LEFT JOIN company c ON c.id = o.company_id
            WHERE o.deleted = 0 ORDER BY o.updated_at DESC LIMIT 2000
            """;
    private static final String CONTRACTS =
            """
            SELECT k.id AS id, trim(coalesce((SELECT i.number FROM issued_contract i
                WHERE i.contract_id = k.id LIMIT 1), '') || ' ' || coalesce(k.title, '')) AS title,
                coalesce(c.name, '') AS detail
            FROM contract k LEFT JOIN company c ON c.id = k.company_id
            WHERE k.deleted = 0 ORDER BY k.updated_at DESC LIMIT 2000
            """;
    private static final String CONTENTS =
            """
            SELECT id, coalesce(title, '') AS title, '' AS detail
            FROM content_item WHERE deleted = 0 ORDER BY updated_at DESC LIMIT 2000
            """;

    private static final String PERSON_NAME =
            """
            SELECT trim(coalesce(given_name, '') || ' ' || coalesce(family_name, ''))
            FROM person WHERE id = :id
            """;
    private static final String OFFER_NAME =
            """
            SELECT coalesce((SELECT number FROM issued_offer WHERE offer_id = o.id LIMIT 1), title)
            FROM offer o WHERE id = :id
            """;
    private static final String CONTRACT_NAME =
            """
            SELECT coalesce((SELECT number FROM issued_contract WHERE contract_id = k.id LIMIT 1),
                title)
            FROM contract k WHERE id = :id
            """;

    private final Db db;

    FinderStore(Db db) {
        this.db = db;
    }

    @Override
    public List<Found> find(String typed) {
        var words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return db.read(
                h -> {
                    var found = new ArrayList<Found>();
                    found.addAll(
                            indexed(h, PEOPLE, words, id -> new Place.Person(new PersonId(id))));
                    found.addAll(
                            indexed(
                                    h,
                                    COMPANIES,
                                    words,
                                    id -> new Place.Company(new CompanyId(id))));
                    found.addAll(titled(h, DEALS, words, id -> new Place.Deal(new DealId(id))));
                    found.addAll(titled(h, OFFERS, words, id -> new Place.Offer(new OfferId(id))));
                    found.addAll(
                            titled(
                                    h,
                                    CONTRACTS,
                                    words,
                                    id -> new Place.Contract(new ContractId(id))));
                    found.addAll(
                            titled(
                                    h,
                                    CONTENTS,
                                    words,
                                    id -> new Place.ContentItem(new ContentItemId(id))));
                    return found;
                });
    }

    @Override
    public String title(Place place) {
        return switch (place) {
            case Place.Person p -> one(PERSON_NAME, p.id().value());
            case Place.Company p -> one("SELECT name FROM company WHERE id = :id", p.id().value());
            case Place.Deal p -> one("SELECT title FROM deal WHERE id = :id", p.id().value());
            case Place.Offer p -> one(OFFER_NAME, p.id().value());
            case Place.Accept p -> one(OFFER_NAME, p.id().value());
            case Place.Contract p -> one(CONTRACT_NAME, p.id().value());
            case Place.ContentItem p ->
                    one("SELECT title FROM content_item WHERE id = :id", p.id().value());
            case Place.Today p -> "";
            case Place.Content p -> "";
            case Place.Inbox p -> "";
            case Place.Arrival p -> "";
            case Place.Contacts p -> "";
            case Place.Duplicates p -> "";
            case Place.Pipeline p -> "";
            case Place.Offers p -> "";
            case Place.Contracts p -> "";
            case Place.Insight p -> "";
            case Place.History p -> "";
            case Place.Conflicts p -> "";
            case Place.Settings p -> "";
        };
    }

    /// The words typed, plain: lower case, without accents and signs.
    static List<String> words(String typed) {
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
    }

    private String one(String sql, long id) {
        return db.read(
                h ->
                        h.createQuery(sql)
                                .bind("id", id)
                                .map((rs, ctx) -> rs.getString(1) == null ? "" : rs.getString(1))
                                .findOne()
                                .orElse(""));
    }

    private static List<Found> indexed(
            Handle h, String sql, List<String> words, LongFunction<Place> place) {
        String match = String.join(" ", words.stream().map(w -> '"' + w + "\"*").toList());
        return h.createQuery(sql)
                .bind("words", match)
                .map((rs, ctx) -> found(new Row(rs), place))
                .list();
    }

    private static List<Found> titled(
            Handle h, String sql, List<String> words, LongFunction<Place> place) {
        return h.createQuery(sql).map((rs, ctx) -> found(new Row(rs), place)).stream()
                .filter(f -> holds(f, words))
                .limit(EACH)
                .toList();
    }

    private static boolean holds(Found found, List<String> typed) {
        var has = words(found.title() + " " + found.detail());
        return typed.stream().allMatch(t -> has.stream().anyMatch(w -> w.startsWith(t)));
    }

    private static Found found(Row row, LongFunction<Place> place) {
        return new Found(place.apply(row.number("id")), row.text("title"), row.text("detail"));
    }
}
