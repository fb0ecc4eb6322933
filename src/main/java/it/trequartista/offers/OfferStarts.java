package it.trequartista.offers;

import it.trequartista.contacts.Companies;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.deals.DealStore;
import it.trequartista.deals.NewDeal;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// How an offer begins: who it may be for, and which deal it belongs to. An offer to somebody
/// always has a deal, so that what is proposed stands on the board: the one the user picks, else a
/// new one under the customer's name.
public final class OfferStarts {
    private static final int MOST = 9;

    private final Db db;
    private final Offers offers;
    private final CustomerStore customers = new CustomerStore();

    /// Over the offers of a file.
    public OfferStarts(Db db, Offers offers) {
        this.db = db;
        this.offers = offers;
    }

    /// Companies and people in whose record each typed word begins some word, whatever case and
    /// accents; the companies touched last when nothing is typed.
    public List<Candidate> customers(String typed) {
        return db.read(handle -> customers.find(handle, typed, MOST));
    }

    /// A person with their main company, or by themselves.
    public Candidate customer(PersonId person) {
        return db.read(handle -> customers.person(handle, person));
    }

    /// A company.
    public Candidate customer(CompanyId company) {
        return db.read(handle -> customers.company(handle, company));
    }

    /// A company nobody knew yet.
    ///
    /// @throws it.trequartista.kernel.Refused if the name is blank
    public Candidate newCompany(String name) {
        var id = new Companies(db).create(NewCompany.named(named(name)));
        return new Candidate(id, null, name.strip(), "");
    }

    /// A private person nobody knew yet; the last word is the family name.
    ///
    /// @throws it.trequartista.kernel.Refused if the name is blank
    public Candidate newPerson(String name) {
        String whole = named(name);
        int cut = whole.lastIndexOf(' ');
        var person =
                cut < 0
                        ? NewPerson.named(whole, "")
                        : NewPerson.named(whole.substring(0, cut), whole.substring(cut + 1));
        return new Candidate(null, new People(db).create(person), whole, "");
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw Problem.input("offers.noCustomer").refused();
        }
        return name.strip();
    }

    /// The open deals with a customer, the newest first.
    public List<OpenDeal> deals(Candidate who) {
        return db.read(handle -> customers.deals(handle, who));
    }

    /// A new draft for a customer. A company's offer goes to the person its deal is talked over
    /// with;
    /// that of a new deal waits for its subject.
    ///
    /// @param deal it belongs to, null for a new one
    public OfferId create(Candidate who, @Nullable DealId deal) {
        var id = offers.create(deal == null ? open(who) : deal);
        var whom = offers.get(id).whom();
        boolean already = who.person() == null && Objects.equals(whom.company(), who.company());
        if (!already) {
            offers.edit(id, new OfferEdit.Customer(who.company(), who.person()));
        }
        if (deal == null) {
            offers.edit(id, new OfferEdit.Title(""));
        }
        return id;
    }

    private DealId open(Candidate who) {
        var titled = NewDeal.titled(who.company() == null ? who.name() : companyName(who));
        var person = who.person();
        var deal = person == null ? titled : titled.forPerson(person);
        return db.write(
                handle ->
                        new DealStore(db)
                                .insert(handle, deal.forCompany(who.company()), db.time().now()));
    }

    private static String companyName(Candidate who) {
        return who.person() == null ? who.name() : who.beside();
    }
}
