package it.trequartista.deals;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.StageId;

import org.jspecify.annotations.Nullable;

/// A deal as the board and lists show it.
///
/// @param id of the deal
/// @param stage where it stands
/// @param title what it is about
/// @param who the company, else the first person, else ""
/// @param amount its value net of taxes, null while unknown
/// @param next what comes next
/// @param days in this stage
/// @param cold true when those days are too many for the stage
public record Card(
        DealId id,
        StageId stage,
        String title,
        String who,
        @Nullable Money amount,
        NextStep next,
        long days,
        boolean cold) {
    /// This card just arrived in another stage.
    Card arrivedIn(StageId there) {
        return new Card(id, there, title, who, amount, next, 0, false);
    }
}
