package it.trequartista.contacts;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A deal as a contact's record shows it.
///
/// @param id of the deal
/// @param title what it is about
/// @param stage where it stands, in the seller's own word
/// @param open true until it is won or lost
/// @param amount net of taxes, null while unknown
/// @param nextStep what comes next or whom one waits for, may be ""
/// @param nextStepOn when, null for no day
public record OpenDeal(
        DealId id,
        String title,
        String stage,
        boolean open,
        @Nullable Money amount,
        String nextStep,
        @Nullable LocalDate nextStepOn) {}
