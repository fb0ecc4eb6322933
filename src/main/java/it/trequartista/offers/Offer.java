package it.trequartista.offers;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Rate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An offer as it stands in the file.
///
/// @param id of the offer
/// @param root the first version
/// @param version from 1
/// @param whom it is for
/// @param wording its words
/// @param conditions its figures
/// @param lines in order
/// @param document what was issued, null for a draft
/// @param events what happened to it since, oldest first
@CheckReturnValue
public record Offer(
        OfferId id,
        OfferId root,
        int version,
        Whom whom,
        Wording wording,
        Conditions conditions,
        List<OfferLine> lines,
        @Nullable IssuedOffer document,
        List<OfferEvent> events) {
    /// Keeps its own copies.
    public Offer {
        lines = List.copyOf(lines);
        events = List.copyOf(events);
    }

    /// Whom an offer is for.
    ///
    /// @param deal it belongs to, null for none
    /// @param company that buys, null for a private person
    /// @param person it is addressed to, null for none
    public record Whom(
            @Nullable DealId deal, @Nullable CompanyId company, @Nullable PersonId person) {}

    /// The words of an offer, in Markdown but the title.
    ///
    /// @param title its subject
    /// @param introduction before the table
    /// @param terms after the totals
    /// @param payment how and when to pay
    /// @param delivery when it is done
    /// @param language of the document
    public record Wording(
            String title,
            String introduction,
            String terms,
            String payment,
            String delivery,
            Locale language) {}

    /// The figures of an offer.
    ///
    /// @param currency of every amount
    /// @param validUntil its last day, null for none
    /// @param profile fiscal profile of the seller
    /// @param withholds the customer is a withholding agent
    /// @param discount on the whole
    /// @param deposit share of the total to pay on acceptance
    public record Conditions(
            Currency currency,
            @Nullable LocalDate validUntil,
            String profile,
            boolean withholds,
            Rate discount,
            Rate deposit) {}

    /// What was issued; nothing for a draft.
    public Optional<IssuedOffer> issued() {
        return Optional.ofNullable(document);
    }

    /// Where it stands on a day.
    public OfferState state(LocalDate today) {
        return OfferState.of(issued(), events, today);
    }
}
