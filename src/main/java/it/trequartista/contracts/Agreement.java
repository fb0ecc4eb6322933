package it.trequartista.contracts;

import it.trequartista.fiscal.DocumentTotals;
import it.trequartista.kernel.Money;
import it.trequartista.offers.Customer;
import it.trequartista.offers.IssuedOffer;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferContent;
import it.trequartista.offers.OfferEvent;
import it.trequartista.offers.Seller;

import java.time.LocalDate;

/// What the parties agreed on: the offer as it was accepted.
///
/// @param offer with the lines the customer took, chosen options as ordinary ones
/// @param issued the paper that was accepted
/// @param acceptance the customer's yes
/// @param seller as known now
/// @param customer as known now
/// @param totals of the accepted lines, counted by the law of the day of the offer
public record Agreement(
        Offer offer,
        IssuedOffer issued,
        OfferEvent acceptance,
        Seller seller,
        Customer customer,
        DocumentTotals totals) {
    /// The value of the contract, taxes included.
    public Money value() {
        return totals.total();
    }

    /// The totals of what a customer takes of an offer.
    ///
    /// @param day of the offer
    public static DocumentTotals totals(Offer offer, Chosen chosen, LocalDate day) {
        return OfferContent.totals(chosen.of(offer), day);
    }
}
