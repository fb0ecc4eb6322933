package it.trequartista.contacts;

import it.trequartista.store.Db;

import java.util.List;

/// What stands around a contact: deals and offers to look at, publications to name as a cause.
/// Read only; features downstream own them.
public final class Surroundings {
    private final Db db;
    private final SurroundingStore store = new SurroundingStore();

    /// Of a file.
    public Surroundings(Db db) {
        this.db = db;
    }

    /// Deals, the open ones with the nearest step first, at most 50.
    public List<OpenDeal> deals(Owner owner) {
        return db.read(h -> store.deals(h, owner));
    }

    /// Offers, the newest first, at most 50.
    public List<OfferLink> offers(Owner owner) {
        return db.read(h -> store.offers(h, owner));
    }

    /// The record a record was made one with, which stands for it; itself when it was with none.
    public Owner stayed(Owner owner) {
        return db.read(h -> store.stayed(h, owner));
    }

    /// Where its values come from, the newest first, at most 200.
    public List<Provenance> provenance(Owner owner) {
        return db.read(h -> store.provenance(h, owner));
    }

    /// The last 40 publications.
    public List<PublicationLink> publications() {
        return db.read(store::publications);
    }

    /// Tells after each commit which tables were written.
    ///
    /// @return stops telling
    public Runnable watch(java.util.function.Consumer<java.util.Set<String>> watcher) {
        return db.onCommit(watcher);
    }
}
