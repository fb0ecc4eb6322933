package it.trequartista.contracts;

import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Time;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferEvent;
import it.trequartista.offers.OfferStore;
import it.trequartista.offers.PartyStore;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// Puts together what was agreed on from the accepted offer.
final class AgreementStore {
    private final OfferStore offers;
    private final PartyStore parties = new PartyStore();
    private final Time time;

    AgreementStore(Db db) {
        this.offers = new OfferStore(db);
        this.time = db.time();
    }

    Agreement read(Handle handle, OfferId id) {
        Offer offer = offers.get(handle, id);
        var issued = offer.issued().orElseThrow(() -> Problem.rule("contracts.gone").refused());
        var yes = yes(offer).orElseThrow(() -> Problem.rule("contracts.gone").refused());
        var chosen = Chosen.of(yes.chosenJson()).of(offer);
        return new Agreement(
                chosen,
                issued,
                yes,
                parties.seller(handle),
                parties.customer(handle, offer.whom()),
                it.trequartista.offers.OfferContent.totals(chosen, time.dayOf(issued.at())));
    }

    private static Optional<OfferEvent> yes(Offer offer) {
        return offer.events().stream()
                .filter(
                        e ->
                                e.kind() == OfferEvent.Kind.ACCEPTED
                                        || e.kind() == OfferEvent.Kind.PARTLY_ACCEPTED)
                .findFirst();
    }
}
