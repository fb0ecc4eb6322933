package it.trequartista.contacts;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Contact points and tags of people and companies. Every method works inside the caller's
/// transaction.
public final class DetailStore {
    private final Ids ids;
    private final Time time;

    /// With the ids and the time of a file.
    public DetailStore(Db db) {
        this.ids = db.ids();
        this.time = db.time();
    }

    /// Adds a contact point.
    ///
    /// @return its id
    public long addPoint(Handle handle, Owner owner, NewPoint point, Instant since) {
        long id = ids.at(since);
        owned(
                        handle.createUpdate(
                                """
                                INSERT INTO contact_point (id, person_id, company_id, kind, label,
                                    value, normalised, opt_out, created_at, updated_at)
                                VALUES (:id, :person, :company, :kind, :label,
                                    :value, :normalised, :optOut, :now, :now)
                                """),
                        owner)
                .bind("id", id)
                .bind("kind", point.kind().name())
                .bind("label", point.label())
                .bind("value", point.value().strip())
                .bind("normalised", point.kind().normalise(point.value()))
                .bind("optOut", point.optOut() ? 1 : 0)
                .bind("now", since.toEpochMilli())
                .execute();
        return id;
    }

    /// Writes the value of a contact point.
    public void editPoint(Handle handle, ContactPoint point, String value) {
        handle.createUpdate(
                        """
                        UPDATE contact_point SET value = :value, normalised = :normalised,
                            updated_at = :now WHERE id = :id
                        """)
                .bind("value", value.strip())
                .bind("normalised", point.kind().normalise(value))
                .bind("now", time.now().toEpochMilli())
                .bind("id", point.id())
                .execute();
    }

    /// Deletes a contact point.
    public void deletePoint(Handle handle, long id) {
        handle.createUpdate(
                        "UPDATE contact_point SET deleted = 1, updated_at = :now WHERE id ="
                                + " :id")
                .bind("now", time.now().toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /// Adds a tag, unless it is there.
    public void tag(Handle handle, Owner owner, String tag, Instant since) {
        if (tags(handle, owner).contains(tag.strip())) {
            return;
        }
        owned(
                        handle.createUpdate(
                                """
                                INSERT INTO tagging (id, person_id, company_id, tag, created_at,
                                    updated_at)
                                VALUES (:id, :person, :company, :tag, :now, :now)
                                """),
                        owner)
                .bind("id", ids.at(since))
                .bind("tag", tag.strip())
                .bind("now", since.toEpochMilli())
                .execute();
    }

    /// Takes a tag away.
    public void untag(Handle handle, Owner owner, String tag) {
        owned(
                        handle.createUpdate(
                                """
                                UPDATE tagging SET deleted = 1, updated_at = :now
                                WHERE tag = :tag AND deleted = 0
                                    AND (person_id = :person OR company_id = :company)
                                """),
                        owner)
                .bind("tag", tag)
                .bind("now", time.now().toEpochMilli())
                .execute();
    }

    public List<ContactPoint> points(Handle handle, Owner owner) {
        return owned(
                        handle.createQuery(
                                """
                                SELECT * FROM contact_point
                                WHERE deleted = 0 AND (person_id = :person OR company_id = :company)
                                ORDER BY is_primary DESC, id
                                """),
                        owner)
                .map((rs, ctx) -> point(new Row(rs)))
                .list();
    }

    List<String> tags(Handle handle, Owner owner) {
        return owned(
                        handle.createQuery(
                                """
                                SELECT DISTINCT tag FROM tagging
                                WHERE deleted = 0 AND (person_id = :person OR company_id = :company)
                                ORDER BY tag
                                """),
                        owner)
                .map((rs, ctx) -> new Row(rs).text("tag"))
                .list();
    }

    private static ContactPoint point(Row row) {
        return new ContactPoint(
                row.number("id"),
                row.word("kind", ContactKind.class),
                row.text("label"),
                row.text("value"),
                row.text("normalised"),
                row.flag("opt_out"));
    }

    private static <S extends SqlStatement<S>> S owned(S statement, Owner owner) {
        @Nullable Long person = null;
        @Nullable Long company = null;
        switch (owner) {
            case Owner.OfPerson(var id) -> person = id.value();
            case Owner.OfCompany(var id) -> company = id.value();
        }
        return statement.bind("person", person).bind("company", company);
    }
}
