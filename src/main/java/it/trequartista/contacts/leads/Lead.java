package it.trequartista.contacts.leads;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A lead.
///
/// @param id its id
/// @param title in a few words
/// @param who it is about
/// @param status how far it is
/// @param wish what they want
/// @param source what brought it
/// @param openedAt since when
public record Lead(
        LeadId id,
        String title,
        Who who,
        LeadStatus status,
        Wish wish,
        NewLead.Source source,
        Instant openedAt) {
    /// Whom a lead is about.
    ///
    /// @param person who asks
    /// @param company theirs
    /// @param name of the person, else of the company
    /// @param firm name of the company, "" when there is none
    /// @param deal it became
    public record Who(
            @Nullable PersonId person,
            @Nullable CompanyId company,
            String name,
            String firm,
            @Nullable DealId deal) {}

    /// What somebody wants.
    ///
    /// @param need in their words, "" when not said
    /// @param from the least they can spend
    /// @param to the most
    /// @param by the day they want it
    public record Wish(
            String need, @Nullable Money from, @Nullable Money to, @Nullable LocalDate by) {}
}
