package it.trequartista.offers;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A row of the list of offers.
///
/// @param id of the offer
/// @param number `2026-014`, "" for a draft
/// @param version from 1
/// @param title its subject
/// @param customer company or person, may be ""
/// @param deal it belongs to, null for none
/// @param total of the document, taxes included
/// @param validUntil its last day, null for none
/// @param state today
public record OfferSummary(
        OfferId id,
        String number,
        int version,
        String title,
        String customer,
        @Nullable DealId deal,
        Money total,
        @Nullable LocalDate validUntil,
        OfferState state) {}
