package it.trequartista.offers.ui;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.offers.Candidate;
import it.trequartista.offers.OfferStarts;
import it.trequartista.offers.Offers;
import it.trequartista.offers.OpenDeal;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import java.util.List;
import java.util.concurrent.Callable;

/// Begins an offer from anywhere in the window and goes to its page. It asks only what it cannot
/// know: the customer when there is none, the deal when there is more than one.
public final class NewOffers {
    private record Found(Candidate who, List<OpenDeal> deals) {}

    private final Desk desk;
    private final Offers offers;
    private final OfferStarts starts;

    /// Over the offers of a file.
    public NewOffers(Desk desk, Offers offers, OfferStarts starts) {
        this.desk = desk;
        this.offers = offers;
        this.starts = starts;
    }

    /// Asks whom the offer is for.
    public Command command() {
        return Command.of("offers.create", Icon.FILE_TEXT, this::ask);
    }

    /// Asks whom the offer is for.
    public void ask() {
        new NewOfferSheet(desk, this).open();
    }

    /// Begins an offer to a person.
    public void to(PersonId person) {
        begin(() -> starts.customer(person));
    }

    /// Begins an offer to a company.
    public void to(CompanyId company) {
        begin(() -> starts.customer(company));
    }

    private void begin(Callable<Candidate> customer) {
        desk.background()
                .run(
                        () -> {
                            var who = customer.call();
                            return new Found(who, starts.deals(who));
                        },
                        this::go,
                        desk::say);
    }

    /// Without an open deal there is a new one; a single one is the one; else the user says which.
    private void go(Found found) {
        if (found.deals().size() > 1) {
            new NewOfferSheet(desk, this).open(found.who(), found.deals());
        } else {
            var deal = found.deals().isEmpty() ? null : found.deals().getFirst().id();
            create(() -> starts.create(found.who(), deal));
        }
    }

    OfferStarts starts() {
        return starts;
    }

    /// A draft for nobody yet.
    void createEmpty() {
        create(() -> offers.create());
    }

    void create(Callable<OfferId> how) {
        desk.background().save(how, id -> desk.go().to(new Place.Offer(id)), desk::say);
    }
}
