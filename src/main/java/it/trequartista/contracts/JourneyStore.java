package it.trequartista.contracts;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.TouchKind;
import it.trequartista.contacts.TouchpointStore;
import it.trequartista.kernel.ContractId;
import it.trequartista.offers.Offer;
import it.trequartista.offers.PartyStore;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the closing of a contract leaves in the journey of the people of its deal.
final class JourneyStore {
    private final TouchpointStore touchpoints;
    private final PartyStore parties = new PartyStore();

    JourneyStore(Db db) {
        this.touchpoints = new TouchpointStore(db);
    }

    /// Logs an answer to an offer, or a signature.
    void touch(
            Handle handle, Offer offer, @Nullable ContractId contract, TouchKind kind, Said said) {
        var links =
                new Links(
                        parties.people(handle, offer.whom()),
                        offer.whom().company(),
                        offer.whom().deal(),
                        null,
                        offer.id(),
                        contract,
                        null);
        var touch = NewTouchpoint.of(said.at(), kind, Direction.IN, said.summary(), links);
        var _ = touchpoints.insert(handle, touch.withBody(said.note()));
    }

    /// When, what and the words of it.
    record Said(Instant at, String summary, String note) {}
}
