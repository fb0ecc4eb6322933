package it.trequartista.deals;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.StageId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// An opportunity.
///
/// @param id of the deal
/// @param title what it is about
/// @param company who may buy, null for a private person
/// @param stage where it stands
/// @param amount its value net of taxes, null while unknown
/// @param expectedOn when it should close, null while unknown
/// @param next what comes next
/// @param notes in Markdown, may be ""
/// @param openedAt when it was opened
/// @param closedAt when it was won or lost, null while open
/// @param loss why it was lost, null unless it was
public record Deal(
        DealId id,
        String title,
        @Nullable CompanyId company,
        StageId stage,
        @Nullable Money amount,
        @Nullable LocalDate expectedOn,
        NextStep next,
        String notes,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Loss loss) {
    /// True until it is won or lost.
    public boolean isOpen() {
        return closedAt == null;
    }
}
