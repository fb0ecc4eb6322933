package it.trequartista.contacts.leads;

import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import java.util.List;

/// What one does with leads. Each change is one transaction.
public final class Leads {
    private final Db db;
    private final LeadStore store;

    /// The leads of a file.
    public Leads(Db db) {
        this.db = db;
        this.store = new LeadStore(db);
    }

    /// Those that are open, the newest first; at most 500.
    public List<Lead> open() {
        return db.read(store::open);
    }

    /// Those of a person, the newest first.
    public List<Lead> ofPerson(PersonId person) {
        return db.read(h -> store.ofPerson(h, person));
    }

    /// A lead.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    public Lead get(LeadId id) {
        return db.read(h -> store.get(h, id));
    }

    /// Says how far a lead is.
    ///
    /// @param reason why, may be ""
    /// @return the step
    public StepId say(LeadId id, LeadStatus status, String reason) {
        return db.step(h -> store.say(h, id, status, reason));
    }
}
