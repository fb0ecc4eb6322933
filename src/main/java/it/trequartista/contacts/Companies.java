package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import java.util.List;
import java.util.Map;

/// What one does with companies. Each change is one transaction.
public final class Companies {
    private final Db db;
    private final CompanyStore store;
    private final Ordered order;

    /// The companies of a file.
    public Companies(Db db) {
        this.db = db;
        this.store = new CompanyStore(db);
        this.order = new Ordered("company", () -> db.read(store::ids));
        var _ = db.onCommit(order::written);
    }

    /// Adds a company; a name is not needed.
    public CompanyId create(NewCompany company) {
        return db.write(h -> store.insert(h, company, db.time().now()));
    }

    /// A company with everything the record shows.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    public Company get(CompanyId id) {
        return db.read(h -> store.get(h, id));
    }

    /// Writes one field.
    public void edit(CompanyId id, CompanyField field, String value) {
        db.run(h -> store.edit(h, id, field, value));
    }

    /// Deletes a company.
    ///
    /// @return the step
    public StepId delete(CompanyId id) {
        return db.step(h -> store.delete(h, id));
    }

    /// All ids, by name.
    public long[] ids() {
        return order.now().all();
    }

    /// Ids of those in whose name, town, sector or VAT number each typed word begins some word, in
    /// the order of [#ids]. All of them when nothing is typed.
    public long[] filter(String typed) {
        return order.filter(typed, query -> db.read(h -> store.find(h, query)));
    }

    /// Rows by id; an id that is gone has none.
    public Map<Long, CompanyRow> rows(List<Long> ids) {
        return db.read(h -> store.rows(h, ids));
    }
}
