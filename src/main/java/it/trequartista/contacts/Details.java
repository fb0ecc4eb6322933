package it.trequartista.contacts;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

/// What one does with contact points and tags. Each change is one transaction.
public final class Details {
    private final Db db;
    private final DetailStore store;

    /// The details of a file.
    public Details(Db db) {
        this.db = db;
        this.store = new DetailStore(db);
    }

    /// Adds a contact point.
    ///
    /// @return its id
    /// @throws it.trequartista.kernel.Refused if it is not one of its kind
    public long addPoint(Owner owner, NewPoint point) {
        check(point.kind(), point.value());
        return db.write(h -> store.addPoint(h, owner, point, db.time().now()));
    }

    /// Writes the value of a contact point.
    ///
    /// @throws it.trequartista.kernel.Refused if it is not one of its kind
    public void editPoint(ContactPoint point, String value) {
        check(point.kind(), value);
        db.run(h -> store.editPoint(h, point, value));
    }

    /// Takes a contact point away.
    ///
    /// @return the step
    public StepId removePoint(long id) {
        return db.step(h -> store.deletePoint(h, id));
    }

    /// Adds a tag.
    public void tag(Owner owner, String tag) {
        if (!tag.isBlank()) {
            db.run(h -> store.tag(h, owner, tag, db.time().now()));
        }
    }

    /// Takes a tag away.
    ///
    /// @return the step
    public StepId untag(Owner owner, String tag) {
        return db.step(h -> store.untag(h, owner, tag));
    }

    private static void check(ContactKind kind, String value) {
        if (value.isBlank()) {
            throw Problem.input("contacts.pointEmpty").refused();
        }
        if (kind.normalise(value).isEmpty() && kind.isMail()) {
            throw Problem.input("contacts.notAnEmail", value).refused();
        }
        if (kind.normalise(value).isEmpty() && kind.isPhone()) {
            throw Problem.input("contacts.notAPhone", value).refused();
        }
    }
}
