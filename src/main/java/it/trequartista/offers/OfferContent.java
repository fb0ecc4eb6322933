package it.trequartista.offers;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.fiscal.DocumentLine;
import it.trequartista.fiscal.DocumentTotals;
import it.trequartista.fiscal.FiscalProfile;
import it.trequartista.fiscal.FiscalProfiles;
import it.trequartista.fiscal.TaxCodes;
import it.trequartista.fiscal.Totals;
import it.trequartista.kernel.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Everything a document of an offer says: what is frozen, and what is printed.
///
/// @param offer with its lines
/// @param number `2026-014`, "" for a draft
/// @param at when it was or would be issued
/// @param day of that
/// @param seller as known then
/// @param customer as known then
/// @param totals counted then
@CheckReturnValue
public record OfferContent(
        Offer offer,
        String number,
        Instant at,
        LocalDate day,
        Seller seller,
        Customer customer,
        DocumentTotals totals) {
    /// The law of the day for this offer.
    public FiscalProfile profile() {
        return FiscalProfiles.italian().get(offer.conditions().profile(), day);
    }

    /// What a line costs; a line of words costs nothing.
    public static Money net(OfferLine line, Offer offer) {
        var currency = offer.conditions().currency();
        return switch (line.kind()) {
            case TEXT -> Money.zero(currency);
            case NORMAL, OPTIONAL -> priced(line, TaxCodes.italian()).net(currency);
        };
    }

    /// The totals of an offer on a day: its normal lines only.
    ///
    /// @throws it.trequartista.kernel.Refused if a figure is too large or a tax code unknown
    public static DocumentTotals totals(Offer offer, LocalDate day) {
        var figures = offer.conditions();
        var profile = FiscalProfiles.italian().get(figures.profile(), day);
        return totals(figures, profile, offer.lines());
    }

    /// The totals of lines under conditions and a law.
    static DocumentTotals totals(
            Offer.Conditions figures, FiscalProfile profile, List<OfferLine> lines) {
        var codes = TaxCodes.italian();
        return new Totals(
                        figures.currency(),
                        profile,
                        codes.get(profile.taxCode()),
                        figures.discount(),
                        figures.withholds())
                .of(
                        lines.stream()
                                .filter(l -> l.kind() == LineKind.NORMAL)
                                .map(l -> priced(l, codes))
                                .toList());
    }

    private static DocumentLine priced(OfferLine line, TaxCodes codes) {
        return new DocumentLine(
                line.quantity(), line.unitPrice(), line.discount(), codes.get(line.taxCode()));
    }
}
