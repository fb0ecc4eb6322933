package it.trequartista.app.cli;

import java.util.Map;
import java.util.TreeMap;

/// The questions behind the lists a shown record carries, by the name of the list.
final class PartsStore {
    private PartsStore() {}

    static Map<String, String> sql(Kind kind) {
        return new TreeMap<>(
                switch (kind) {
                    case PEOPLE ->
                            Map.of("contactPoints", PERSON_POINTS, "companies", PERSON_COMPANIES);
                    case COMPANIES -> Map.of("people", COMPANY_PEOPLE, "deals", COMPANY_DEALS);
                    case TOUCHPOINTS -> Map.of();
                    case CONTENT -> Map.of("publications", PUBLICATIONS);
                    case DEALS -> Map.of("people", DEAL_PEOPLE, "offers", DEAL_OFFERS);
                    case OFFERS -> Map.of("lines", LINES, "events", OFFER_EVENTS);
                    case CONTRACTS -> Map.of("events", CONTRACT_EVENTS);
                });
    }

    private static final String PERSON_POINTS =
            """
            SELECT kind, label, value FROM contact_point
            WHERE person_id = :id AND deleted = 0 ORDER BY is_primary DESC, id
            """;
    private static final String PERSON_COMPANIES =
            """
            SELECT c.id, c.name, a.title FROM affiliation a JOIN company c ON c.id = a.company_id
            WHERE a.person_id = :id AND a.deleted = 0 AND c.deleted = 0 ORDER BY a.is_primary DESC, a.id
            """;
    private static final String COMPANY_PEOPLE =
            """
            SELECT p.id, p.given_name, p.family_name, a.title
            FROM affiliation a JOIN person p ON p.id = a.person_id
            WHERE a.company_id = :id AND a.deleted = 0 AND p.deleted = 0 ORDER BY p.sort_key, p.id
            """;
    private static final String COMPANY_DEALS =
            """
            SELECT d.id, d.title, s.name AS stage FROM deal d LEFT JOIN stage s ON s.id = d.stage_id
            WHERE d.company_id = :id AND d.deleted = 0 ORDER BY d.id
            """;
    private static final String PUBLICATIONS =
            """
            SELECT id, channel, planned_on, published_on, url FROM publication
            WHERE content_id = :id AND deleted = 0 ORDER BY id
            """;
    private static final String DEAL_PEOPLE =
            """
            SELECT p.id, p.given_name, p.family_name, x.role
            FROM deal_person x JOIN person p ON p.id = x.person_id
            WHERE x.deal_id = :id AND x.deleted = 0 AND p.deleted = 0 ORDER BY p.sort_key, p.id
            """;
    private static final String DEAL_OFFERS =
            """
            SELECT o.id, i.number, o.version, o.title
            FROM offer o LEFT JOIN issued_offer i ON i.offer_id = o.id
            WHERE o.deal_id = :id AND o.deleted = 0 ORDER BY o.id
            """;
    private static final String LINES =
            """
            SELECT kind, name, quantity, unit, unit_price, discount AS discount_basis_points, tax_code
            FROM offer_line WHERE offer_id = :id AND deleted = 0 ORDER BY position, id
            """;
    private static final String OFFER_EVENTS =
            """
            SELECT kind, at, channel, by_whom, note FROM offer_event
            WHERE offer_id = :id ORDER BY at, id
            """;
    private static final String CONTRACT_EVENTS =
            """
            SELECT kind, at, party, signatory, capacity, level, place FROM contract_event
            WHERE contract_id = :id ORDER BY at, id
            """;
}
