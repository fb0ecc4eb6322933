package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.TouchpointId;
import it.trequartista.store.Db;

import java.util.List;

/// What one does with the journey. Each change is one transaction.
public final class Touchpoints {
    private final Db db;
    private final TouchpointStore store;

    /// The touchpoints of a file.
    public Touchpoints(Db db) {
        this.db = db;
        this.store = new TouchpointStore(db);
    }

    /// Logs a touchpoint. Without a company it takes the main one of its first person.
    ///
    /// @return the step
    public StepId log(NewTouchpoint touch) {
        return db.step(
                h -> {
                    var _ = store.insert(h, touch);
                });
    }

    /// Replaces a touchpoint by a corrected one; the old one stays to be seen. The links of the
    /// old one are kept.
    public TouchpointId correct(TouchpointId old, NewTouchpoint corrected) {
        return db.write(
                h -> {
                    var links = store.links(h, old);
                    return store.correct(
                            h,
                            old,
                            new NewTouchpoint(
                                    corrected.at(),
                                    corrected.kind(),
                                    corrected.direction(),
                                    corrected.hat(),
                                    corrected.nature(),
                                    corrected.summary(),
                                    corrected.body(),
                                    links));
                });
    }

    /// Takes back a touchpoint that never happened.
    ///
    /// @return the step
    public StepId remove(TouchpointId id) {
        return db.step(h -> store.delete(h, id));
    }

    /// A person's journey, the newest first, at most 500.
    public List<Touchpoint> ofPerson(PersonId person) {
        return db.read(h -> store.ofPerson(h, person));
    }

    /// A company's journey with all its people, the newest first, at most 500.
    public List<Touchpoint> ofCompany(CompanyId company) {
        return db.read(h -> store.ofCompany(h, company));
    }

    /// All touchpoints, the newest first.
    public List<Touchpoint> all() {
        return db.read(store::all);
    }
}
