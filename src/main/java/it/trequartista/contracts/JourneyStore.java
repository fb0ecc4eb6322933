package it.trequartista.contracts;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.TouchKind;
import it.trequartista.contacts.TouchpointStore;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.PersonId;
import it.trequartista.offers.Offer;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What the closing of a contract leaves in the journey of the people of its deal.
final class JourneyStore {
    private final TouchpointStore touchpoints;

    JourneyStore(Db db) {
        this.touchpoints = new TouchpointStore(db);
    }

    /// Logs an answer to an offer, or a signature.
    void touch(
            Handle handle, Offer offer, @Nullable ContractId contract, TouchKind kind, Said said) {
        var links =
                new Links(
                        people(handle, offer),
                        offer.whom().company(),
                        offer.whom().deal(),
                        null,
                        offer.id(),
                        contract);
        var touch = NewTouchpoint.of(said.at(), kind, Direction.IN, said.summary(), links);
        var _ = touchpoints.insert(handle, touch.withBody(said.note()));
    }

    /// When, what and the words of it.
    record Said(Instant at, String summary, String note) {}

    /// All people of the deal, or the one the offer is addressed to.
    private static List<PersonId> people(Handle handle, Offer offer) {
        var whom = offer.whom();
        return handle.createQuery(
                        """
                        SELECT DISTINCT person_id FROM (
                            SELECT person_id FROM deal_person
                            WHERE deal_id = :deal AND deleted = 0
                            UNION SELECT :person) WHERE person_id IS NOT NULL
                        """)
                .bind("deal", whom.deal() == null ? null : (Long) whom.deal().value())
                .bind("person", whom.person() == null ? null : (Long) whom.person().value())
                .map((rs, ctx) -> new it.trequartista.store.Row(rs).id("person_id", PersonId::new))
                .list();
    }
}
