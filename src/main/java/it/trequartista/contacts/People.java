package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import java.util.List;
import java.util.Map;

/// What one does with people. Each change is one transaction.
public final class People {
    private final Db db;
    private final PersonStore store;
    private final CompanyStore companies;
    private final AffiliationStore affiliations;
    private final Ordered order;

    /// The people of a file.
    public People(Db db) {
        this.db = db;
        this.store = new PersonStore(db);
        this.companies = new CompanyStore(db);
        this.affiliations = new AffiliationStore(db);
        this.order = new Ordered("person", () -> db.read(store::ids));
        var _ = db.onCommit(order::written);
    }

    /// Adds a person; a name is not needed.
    public PersonId create(NewPerson person) {
        return db.write(h -> store.insert(h, person, db.time().now()));
    }

    /// A person with everything the record shows.
    ///
    /// @throws it.trequartista.kernel.Refused if they are gone
    public Person get(PersonId id) {
        return db.read(h -> store.get(h, id));
    }

    /// Writes one field.
    public void edit(PersonId id, PersonField field, String value) {
        db.run(h -> store.edit(h, id, field, value));
    }

    /// Deletes a person.
    ///
    /// @return the step
    public StepId delete(PersonId id) {
        return db.step(h -> store.delete(h, id));
    }

    /// Puts a person into a company of the file.
    ///
    /// @return the affiliation
    public long affiliate(PersonId person, CompanyId company, String title) {
        return db.write(h -> affiliations.insert(h, person, company, title, db.time().now()));
    }

    /// Puts a person into the company of that name, which is made when there is none.
    ///
    /// @throws it.trequartista.kernel.Refused if the name is blank
    public CompanyId affiliate(PersonId person, String company, String title) {
        if (company.isBlank()) {
            throw Problem.input("contacts.companyNameMissing").refused();
        }
        return db.write(
                h -> {
                    var now = db.time().now();
                    var id =
                            companies
                                    .named(h, company)
                                    .orElseGet(
                                            () ->
                                                    companies.insert(
                                                            h, NewCompany.named(company), now));
                    affiliations.insert(h, person, id, title, now);
                    return id;
                });
    }

    /// Writes what they do in a company.
    public void title(long affiliation, String title) {
        db.run(h -> affiliations.title(h, affiliation, title));
    }

    /// Takes a person out of a company.
    ///
    /// @return the step
    public StepId leave(long affiliation) {
        return db.step(h -> affiliations.delete(h, affiliation));
    }

    /// All ids, by family name.
    public long[] ids() {
        return order.now().all();
    }

    /// Ids of those in whose names, companies or contact points each typed word begins some word,
    /// whatever case and accents, in the order of [#ids]. All of them when nothing is typed.
    public long[] filter(String typed) {
        return order.filter(typed, query -> db.read(h -> store.find(h, query)));
    }

    /// Rows by id; an id that is gone has none.
    public Map<Long, PersonRow> rows(List<Long> ids) {
        return db.read(h -> store.rows(h, ids));
    }
}
