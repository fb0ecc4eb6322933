package it.trequartista.contacts;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// People in the file. Every method works inside the caller's transaction.
public final class PersonStore {
    private final Ids ids;
    private final ContactStore rows;
    private final DetailStore details;
    private final AffiliationStore affiliations;

    /// With the ids and the time of a file.
    public PersonStore(Db db) {
        this.ids = db.ids();
        this.rows = new ContactStore("person", db.time());
        this.details = new DetailStore(db);
        this.affiliations = new AffiliationStore(db);
    }

    /// Adds a person known since then.
    public PersonId insert(Handle handle, NewPerson person, Instant since) {
        var id = new PersonId(ids.at(since));
        var insert =
                handle.createUpdate(
                        """
                        INSERT INTO person (id, given_name, family_name, nickname, language,
                            birthday, source, how_met, notes, sort_key, created_at, updated_at)
                        VALUES (:id, :given_name, :family_name, :nickname, :language,
                            :birthday, :source, :how_met, :notes, :sort, :now, :now)
                        """);
        for (PersonField field : PersonField.values()) {
            insert.bind(field.column(), person.field(field).strip());
        }
        insert.bind("id", id.value())
                .bind(
                        "sort",
                        Person.sortKey(
                                person.field(PersonField.GIVEN_NAME),
                                person.field(PersonField.FAMILY_NAME),
                                person.field(PersonField.NICKNAME)))
                .bind("now", since.toEpochMilli())
                .execute();
        for (NewPoint point : person.points()) {
            details.addPoint(handle, new Owner.OfPerson(id), point, since);
        }
        return id;
    }

    /// Writes one field, and the sort key when it is a name.
    public void edit(Handle handle, PersonId id, PersonField field, String value) {
        rows.write(handle, id, field.column(), value);
        if (field.isName()) {
            var fields = fields(handle, id);
            rows.sort(
                    handle,
                    id,
                    Person.sortKey(
                            fields.getOrDefault(PersonField.GIVEN_NAME, ""),
                            fields.getOrDefault(PersonField.FAMILY_NAME, ""),
                            fields.getOrDefault(PersonField.NICKNAME, "")));
        }
    }

    /// Deletes.
    public void delete(Handle handle, PersonId id) {
        rows.delete(handle, id);
    }

    /// A person that is not deleted.
    ///
    /// @throws it.trequartista.kernel.Refused if there is none
    public Person get(Handle handle, PersonId id) {
        return new Person(
                id,
                fields(handle, id),
                details.points(handle, new Owner.OfPerson(id)),
                affiliations.ofPerson(handle, id),
                details.tags(handle, new Owner.OfPerson(id)));
    }

    /// All ids in sort order.
    long[] ids(Handle handle) {
        return rows.ids(handle);
    }

    /// Ids that a full-text query finds, ascending.
    long[] find(Handle handle, String query) {
        return rows.find(handle, query);
    }

    /// Rows by id; an id that is gone has none.
    Map<Long, PersonRow> rows(Handle handle, List<Long> ids) {
        return handle
                .createQuery(
                        """
                        SELECT p.id AS id, p.given_name, p.family_name, p.nickname,
                            (SELECT c.name FROM affiliation a JOIN company c ON c.id = a.company_id
                             WHERE a.person_id = p.id AND a.deleted = 0 AND c.deleted = 0
                             ORDER BY a.is_primary DESC, a.id LIMIT 1) AS company,
                            (SELECT max(t.at) FROM touchpoint_person tp
                             JOIN touchpoint t ON t.id = tp.touchpoint_id
                             WHERE tp.person_id = p.id AND tp.deleted = 0 AND t.deleted = 0)
                                AS touched
                        FROM json_each(:ids) wanted JOIN person p ON p.id = wanted.value
                        """)
                .bind("ids", LongStore.json(ids))
                .map((rs, ctx) -> row(new Row(rs)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(r -> r.id().value(), r -> r));
    }

    private static PersonRow row(Row row) {
        return new PersonRow(
                row.id("id", PersonId::new),
                Person.name(row.text("given_name"), row.text("family_name"), row.text("nickname")),
                row.text("company"),
                row.maybeInstant("touched"));
    }

    private static Map<PersonField, String> fields(Handle handle, PersonId id) {
        return handle.createQuery("SELECT * FROM person WHERE id = :id AND deleted = 0")
                .bind("id", id.value())
                .map((rs, ctx) -> fields(new Row(rs)))
                .findFirst()
                .orElseThrow(() -> Problem.rule("contacts.personGone").refused());
    }

    private static Map<PersonField, String> fields(Row row) {
        var fields = new EnumMap<PersonField, String>(PersonField.class);
        for (PersonField field : PersonField.values()) {
            fields.put(field, row.text(field.column()));
        }
        return fields;
    }
}
