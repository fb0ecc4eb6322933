package it.trequartista.contracts;

import it.trequartista.fiscal.DocumentTotals;
import it.trequartista.kernel.Money;
import it.trequartista.offers.Customer;
import it.trequartista.offers.IssuedOffer;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferContent;
import it.trequartista.offers.OfferEvent;
import it.trequartista.offers.Seller;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the parties agreed on: the offer as it was accepted.
///
/// @param offer with its options as the customer chose them
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
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The value of the contract, taxes included.
    public Money value() {
        return totals.total();
    }

    /// An offer in which the chosen options are ordinary lines and the others are gone.
    static Offer chosen(Offer offer, Set<Long> options) {
        var lines =
                offer.lines().stream()
                        .filter(l -> l.kind() != LineKind.OPTIONAL || options.contains(l.row()))
                        .map(l -> l.kind() == LineKind.OPTIONAL ? l.withKind(LineKind.NORMAL) : l)
                        .toList();
        return new Offer(
                offer.id(),
                offer.root(),
                offer.version(),
                offer.whom(),
                offer.wording(),
                offer.conditions(),
                lines,
                offer.document(),
                offer.events());
    }

    /// The totals of an offer with the chosen options.
    ///
    /// @param day of the offer
    public static DocumentTotals totals(Offer offer, Set<Long> options, LocalDate day) {
        return OfferContent.totals(chosen(offer, options), day);
    }

    /// The chosen options as the file keeps them; "" for none.
    static String json(Set<Long> options) {
        return options.isEmpty()
                ? ""
                : JSON.writeValueAsString(Map.of("options", new TreeSet<>(options)));
    }

    /// The chosen options as the file keeps them.
    static Set<Long> options(String json) {
        if (json.isBlank()) {
            return Set.of();
        }
        return JSON.readTree(json).path("options").values().stream()
                .map(n -> n.asLong(0))
                .collect(Collectors.toSet());
    }
}
