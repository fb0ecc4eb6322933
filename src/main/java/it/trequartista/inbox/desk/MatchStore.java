package it.trequartista.inbox.desk;

import it.trequartista.contacts.Person;
import it.trequartista.kernel.PersonId;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who of the file something may be from. Every method works inside the caller's transaction.
final class MatchStore {
    /// People with what made them come up, the surest first.
    private static final String MATCH =
            """
            SELECT p.id AS id, p.given_name, p.family_name, p.nickname,
                (SELECT c.name FROM affiliation a JOIN company c ON c.id = a.company_id
                 WHERE a.person_id = p.id AND a.deleted = 0 AND c.deleted = 0
                 ORDER BY a.is_primary DESC, a.id LIMIT 1) AS company,
                max(coalesce(k.value, '')) AS by
            FROM (%s) k
            JOIN person p ON p.id = k.person_id AND p.deleted = 0
            GROUP BY p.id ORDER BY by = '', p.id LIMIT 20
            """;

    private MatchStore() {}

    /// Who has one of these addresses or numbers, or else this name.
    ///
    /// @param normalised addresses and numbers as they are compared
    /// @param name as names are sorted, "" for none
    static List<Conversation.Match> matches(Handle handle, Set<String> normalised, String name) {
        return handle.createQuery(
                        MATCH.formatted(
                                """
                                SELECT person_id, value FROM contact_point
                                WHERE normalised IN (SELECT value FROM json_each(:points))
                                    AND deleted = 0 AND person_id IS NOT NULL
                                UNION ALL
                                SELECT id, NULL FROM person
                                WHERE sort_key = :name AND :name <> '' AND deleted = 0
                                """))
                .bind("points", json(normalised))
                .bind("name", name)
                .map((rs, ctx) -> match(new Row(rs)))
                .list();
    }

    /// Somebody of the file.
    static Optional<Conversation.Match> person(Handle handle, PersonId id) {
        return handle.createQuery(MATCH.formatted("SELECT :id AS person_id, NULL AS value"))
                .bind("id", id.value())
                .map((rs, ctx) -> match(new Row(rs)))
                .findOne();
    }

    private static Conversation.Match match(Row row) {
        return new Conversation.Match(
                row.id("id", PersonId::new),
                Person.name(row.text("given_name"), row.text("family_name"), row.text("nickname")),
                row.text("company"),
                row.text("by"));
    }

    private static String json(Set<String> words) {
        return JsonMapper.shared().writeValueAsString(words);
    }
}
