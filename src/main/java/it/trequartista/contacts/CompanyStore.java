package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Companies in the file. Every method works inside the caller's transaction.
public final class CompanyStore {
    private final Ids ids;
    private final ContactStore rows;
    private final DetailStore details;
    private final AffiliationStore affiliations;

    /// With the ids and the time of a file.
    public CompanyStore(Db db) {
        this.ids = db.ids();
        this.rows = new ContactStore("company", db.time());
        this.details = new DetailStore(db);
        this.affiliations = new AffiliationStore(db);
    }

    /// Adds a company known since then.
    public CompanyId insert(Handle handle, NewCompany company, Instant since) {
        var id = new CompanyId(ids.at(since));
        var insert =
                handle.createUpdate(
                        """
                        INSERT INTO company (id, name, legal_name, sector, web, vat_number,
                            fiscal_code, sdi_code, pec, street, postal_code, city, province,
                            country, notes, sort_key, created_at, updated_at)
                        VALUES (:id, :name, :legal_name, :sector, :web, :vat_number,
                            :fiscal_code, :sdi_code, :pec, :street, :postal_code, :city, :province,
                            :country, :notes, :sort, :now, :now)
                        """);
        for (CompanyField field : CompanyField.values()) {
            insert.bind(field.column(), company.field(field).strip());
        }
        insert.bind("id", id.value())
                .bind("sort", Normal.key(company.field(CompanyField.NAME)))
                .bind("now", since.toEpochMilli())
                .execute();
        for (NewPoint point : company.points()) {
            details.addPoint(handle, new Owner.OfCompany(id), point, since);
        }
        return id;
    }

    /// The company of that name, whatever case and accents; the oldest when there are two.
    public Optional<CompanyId> named(Handle handle, String name) {
        return handle.createQuery(
                        """
                        SELECT id FROM company WHERE sort_key = :key AND deleted = 0
                        ORDER BY id LIMIT 1
                        """)
                .bind("key", Normal.key(name))
                .map((rs, ctx) -> new Row(rs).id("id", CompanyId::new))
                .findFirst();
    }

    /// Writes one field.
    public void edit(Handle handle, CompanyId id, CompanyField field, String value) {
        rows.write(handle, id, field.column(), value);
        if (field == CompanyField.NAME) {
            rows.sort(handle, id, Normal.key(value));
        }
    }

    /// Deletes.
    public void delete(Handle handle, CompanyId id) {
        rows.delete(handle, id);
    }

    /// A company that is not deleted.
    ///
    /// @throws it.trequartista.kernel.Refused if there is none
    public Company get(Handle handle, CompanyId id) {
        var fields =
                handle.createQuery("SELECT * FROM company WHERE id = :id AND deleted = 0")
                        .bind("id", id.value())
                        .map((rs, ctx) -> fields(new Row(rs)))
                        .findFirst()
                        .orElseThrow(() -> Problem.rule("contacts.companyGone").refused());
        var owner = new Owner.OfCompany(id);
        return new Company(
                id,
                fields,
                details.points(handle, owner),
                affiliations.ofCompany(handle, id),
                details.tags(handle, owner));
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
    Map<Long, CompanyRow> rows(Handle handle, List<Long> ids) {
        return handle
                .createQuery(
                        """
                        SELECT c.id AS id, c.name, c.legal_name, c.city,
                            (SELECT count(*) FROM affiliation a JOIN person p ON p.id = a.person_id
                             WHERE a.company_id = c.id AND a.deleted = 0 AND p.deleted = 0)
                                AS people,
                            (SELECT max(t.at) FROM touchpoint t
                             WHERE t.company_id = c.id AND t.deleted = 0) AS touched
                        FROM json_each(:ids) wanted JOIN company c ON c.id = wanted.value
                        """)
                .bind("ids", LongStore.json(ids))
                .map((rs, ctx) -> row(new Row(rs)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(r -> r.id().value(), r -> r));
    }

    private static CompanyRow row(Row row) {
        String name = row.text("name");
        return new CompanyRow(
                row.id("id", CompanyId::new),
                name.isBlank() ? row.text("legal_name") : name,
                row.text("city"),
                row.integer("people"),
                row.maybeInstant("touched"));
    }

    private static Map<CompanyField, String> fields(Row row) {
        var fields = new EnumMap<CompanyField, String>(CompanyField.class);
        for (CompanyField field : CompanyField.values()) {
            fields.put(field, row.text(field.column()));
        }
        return fields;
    }
}
