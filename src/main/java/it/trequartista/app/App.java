package it.trequartista.app;

import it.trequartista.contacts.ui.ContactServices;
import it.trequartista.content.Contents;
import it.trequartista.contracts.Contracts;
import it.trequartista.deals.Deals;
import it.trequartista.documents.Press;
import it.trequartista.inbox.twins.Twins;
import it.trequartista.insight.Insight;
import it.trequartista.offers.OfferStarts;
import it.trequartista.offers.Offers;
import it.trequartista.offers.ui.NewOffers;
import it.trequartista.store.Db;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;

import java.util.List;

/// One open file with everything that works on it, wired by hand. A feature adds its service here
/// as one more method, its page in [Pages], and what it can create in [Creations].
public final class App {
    private final Db db;
    private final Desk desk;
    private final Machine machine;
    private final Undoing undoing;
    private final Press press = new Press();
    private final ContactServices contacts;
    private final FolderSync sync;
    private final ConflictsModel conflicts;
    private final ContactTwins contactTwins;

    App(Db db, Desk desk, Machine machine, Undoing undoing) {
        this.undoing = undoing;
        this.db = db;
        this.desk = desk;
        this.machine = machine;
        this.contacts = ContactServices.of(db);
        this.sync = new FolderSync(db, desk.background());
        this.conflicts = new ConflictsModel(db, desk);
        this.contactTwins = new ContactTwins(twins(), contacts, desk.background());
    }

    /// The open file.
    public Db db() {
        return db;
    }

    /// What every view gets.
    public Desk desk() {
        return desk;
    }

    /// People, companies and the journey; once, because they keep the order of their lists.
    ContactServices contacts() {
        return contacts;
    }

    /// Meets the other computers in a folder.
    FolderSync sync() {
        return sync;
    }

    /// What two computers wrote at the same time.
    ConflictsModel conflicts() {
        return conflicts;
    }

    /// Records that are there twice.
    Twins twins() {
        return new Twins(db);
    }

    /// Tells the contacts of them.
    ContactTwins contactTwins() {
        return contactTwins;
    }

    /// Contents and publications.
    Contents contents() {
        return new Contents(db);
    }

    /// Deals and their pipeline.
    Deals deals() {
        return new Deals(db);
    }

    /// What is proposed.
    Offers offers() {
        return new Offers(db, press);
    }

    /// How offers begin.
    OfferStarts offerStarts() {
        return new OfferStarts(db, offers());
    }

    /// Begins offers from anywhere.
    NewOffers newOffers() {
        return new NewOffers(desk, offers(), offerStarts());
    }

    /// Prints every document; made once.
    Press press() {
        return press;
    }

    /// What is closed.
    Contracts contracts() {
        return new Contracts(db, press);
    }

    /// Questions over the whole file.
    Insight insight() {
        return new Insight(db);
    }

    /// Takes steps back and does them again.
    Undoing undoing() {
        return undoing;
    }

    Machine machine() {
        return machine;
    }

    BusinessStore business() {
        return new BusinessStore(db);
    }

    Finder finder() {
        return new FinderStore(db);
    }

    /// What can be made anew from anywhere: shown by the palette and run by their keys.
    List<Command> creations() {
        return Creations.of(this);
    }
}
