package it.trequartista.insight;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Place;

import org.jspecify.annotations.Nullable;

/// Something worth doing, why, and where it is done.
///
/// @param reason why now
/// @param what the step, number, title or name the sentence is about
/// @param about whom or what it belongs to, may be ""
/// @param amount what is at stake, null while unknown
/// @param deal the deal it belongs to, null for none
/// @param place where one does it
public record NextAction(
        Reason reason,
        String what,
        String about,
        @Nullable Money amount,
        @Nullable DealId deal,
        Place place) {}
