package it.trequartista.inbox;

import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Asks the file what it knows of the people a chunk of rows may speak of. The facts of a card
/// stand in an array by their own order; it never leaves the program.
@SuppressWarnings("EnumOrdinal")
final class KnownStore implements Known {
    private final Handle handle;

    KnownStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Map<String, List<Long>> peopleAt(Collection<String> normalised) {
        var found = new HashMap<String, List<Long>>();
        handle.createQuery(
                        """
                        SELECT k.normalised, k.person_id FROM contact_point k
                        JOIN person p ON p.id = k.person_id AND p.deleted = 0
                        WHERE k.deleted = 0
                            AND k.normalised IN (SELECT value FROM json_each(:keys))
                        """)
                .bind("keys", texts(normalised))
                .map((rs, _) -> Map.entry(rs.getString(1), rs.getLong(2)))
                .forEach(
                        e ->
                                found.computeIfAbsent(e.getKey(), _ -> new ArrayList<>(1))
                                        .add(e.getValue()));
        return found;
    }

    @Override
    public List<Card> people(Collection<Long> ids, Map<Long, CompanyCard> companies) {
        var cards = new HashMap<Long, Card>();
        String wanted = ids.toString();
        handle.createQuery(
                        """
                        SELECT id, given_name, family_name, nickname, language, birthday, notes,
                            how_met, source
                        FROM person WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id
                        """)
                .bind("ids", wanted)
                .map((rs, _) -> card(new Row(rs)))
                .forEach(c -> cards.put(c.id, c));
        points(wanted, cards);
        jobs(wanted, cards, companies);
        addresses(wanted, cards);
        tags(wanted, cards);
        return List.copyOf(cards.values());
    }

    private static Card card(Row row) {
        String[] facts = Card.Fact.texts();
        for (Card.Fact fact : Card.Fact.values()) {
            facts[fact.ordinal()] = row.text(fact.name().toLowerCase(java.util.Locale.ROOT));
        }
        return Card.known(
                row.number("id"),
                new Incoming.Who(
                        row.text("given_name"), row.text("family_name"), row.text("nickname")),
                facts);
    }

    private void points(String wanted, Map<Long, Card> cards) {
        handle.createQuery(
                        """
                        SELECT person_id, kind, label, value, normalised, opt_out
                        FROM contact_point
                        WHERE deleted = 0 AND person_id IN (SELECT value FROM json_each(:ids))
                        """)
                .bind("ids", wanted)
                .map(each(r -> on(cards, r, c -> c.points.add(point(r)))))
                .list();
    }

    private static Point point(Row row) {
        return new Point(
                row.text("kind"),
                row.text("label"),
                row.text("value"),
                row.text("normalised"),
                row.flag("opt_out"));
    }

    private void jobs(String wanted, Map<Long, Card> cards, Map<Long, CompanyCard> companies) {
        handle.createQuery(
                        """
                        SELECT person_id, company_id, title, department FROM affiliation
                        WHERE deleted = 0 AND person_id IN (SELECT value FROM json_each(:ids))
                        """)
                .bind("ids", wanted)
                .map(
                        each(
                                r -> {
                                    CompanyCard company = companies.get(r.number("company_id"));
                                    if (company != null) {
                                        var job =
                                                new Card.Job(
                                                        company,
                                                        r.text("title"),
                                                        r.text("department"));
                                        on(cards, r, c -> c.jobs.add(job));
                                    }
                                }))
                .list();
    }

    private void addresses(String wanted, Map<Long, Card> cards) {
        handle.createQuery(
                        """
                        SELECT person_id, kind, street, postal_code, city, province, country
                        FROM address
                        WHERE deleted = 0 AND person_id IN (SELECT value FROM json_each(:ids))
                        """)
                .bind("ids", wanted)
                .map(each(r -> on(cards, r, c -> c.addresses.add(where(r, r.text("kind"))))))
                .list();
    }

    private static Where where(Row row, String kind) {
        return new Where(
                kind,
                row.text("street"),
                new Where.Town(row.text("postal_code"), row.text("city")),
                row.text("province"),
                row.text("country"));
    }

    private void tags(String wanted, Map<Long, Card> cards) {
        handle.createQuery(
                        """
                        SELECT person_id, tag FROM tagging
                        WHERE deleted = 0 AND person_id IN (SELECT value FROM json_each(:ids))
                        """)
                .bind("ids", wanted)
                .map(each(r -> on(cards, r, c -> c.tags.add(r.text("tag")))))
                .list();
    }

    /// Takes each row while the result set stands on it.
    private static RowMapper<Boolean> each(Consumer<Row> taken) {
        return (rs, _) -> {
            taken.accept(new Row(rs));
            return true;
        };
    }

    private static void on(Map<Long, Card> cards, Row row, Consumer<Card> change) {
        Card card = cards.get(row.number("person_id"));
        if (card != null) {
            change.accept(card);
        }
    }

    @Override
    public Map<String, List<Long>> peopleByName() {
        return byName("SELECT id, given_name, family_name FROM person WHERE deleted = 0");
    }

    @Override
    public Map<String, List<Long>> unreachableByName() {
        return byName(
                """
                SELECT id, given_name, family_name FROM person p
                WHERE deleted = 0 AND NOT EXISTS
                    (SELECT 1 FROM contact_point k WHERE k.person_id = p.id AND k.deleted = 0
                     AND k.kind IN ('EMAIL', 'PEC', 'PHONE', 'MOBILE', 'WHATSAPP'))
                """);
    }

    private Map<String, List<Long>> byName(String sql) {
        var found = new HashMap<String, List<Long>>();
        handle.createQuery(sql)
                .map(
                        each(
                                r -> {
                                    var who =
                                            new Incoming.Who(
                                                    r.text("given_name"),
                                                    r.text("family_name"),
                                                    "");
                                    found.computeIfAbsent(
                                                    Plain.of(who.label()), _ -> new ArrayList<>(1))
                                            .add(r.number("id"));
                                }))
                .forEach(_ -> {});
        return found;
    }

    @Override
    public List<CompanyCard> companies() {
        var cards = new HashMap<Long, CompanyCard>();
        List<CompanyCard> found =
                handle.createQuery(
                                """
                                SELECT id, name, vat_number, fiscal_code, sdi_code, street,
                                    postal_code, city, province, country
                                FROM company WHERE deleted = 0 ORDER BY id
                                """)
                        .map((rs, _) -> company(new Row(rs)))
                        .list();
        found.forEach(c -> cards.put(c.id, c));
        handle.createQuery(
                        """
                        SELECT company_id, kind, label, value, normalised, opt_out
                        FROM contact_point WHERE deleted = 0 AND company_id IS NOT NULL
                        """)
                .map(
                        each(
                                r -> {
                                    CompanyCard card = cards.get(r.number("company_id"));
                                    if (card != null) {
                                        card.points.add(point(r));
                                    }
                                }))
                .list();
        found.forEach(c -> c.knownPoints = c.points.size());
        return found;
    }

    private static CompanyCard company(Row row) {
        var codes =
                new Incoming.Codes(
                        row.text("vat_number"), row.text("fiscal_code"), row.text("sdi_code"));
        return new CompanyCard(row.number("id"), 0, row.text("name"), codes, where(row, "WORK"));
    }

    /// A JSON array of texts, for `json_each`.
    private static String texts(Collection<String> texts) {
        var json = new StringBuilder("[");
        for (String text : texts) {
            json.append(json.length() > 1 ? ",\"" : "\"");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    json.append('\\').append(c);
                } else if (c < ' ') {
                    json.append("\\u%04x".formatted((int) c));
                } else {
                    json.append(c);
                }
            }
            json.append('"');
        }
        return json.append(']').toString();
    }
}
