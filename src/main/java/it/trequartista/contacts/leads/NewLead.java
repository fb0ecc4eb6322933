package it.trequartista.contacts.leads;

import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.PublicationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A lead to be opened.
///
/// @param title in a few words
/// @param person who asks, null when only the company is known
/// @param company theirs
/// @param source what brought them
/// @param openedAt since when
public record NewLead(
        String title,
        @Nullable PersonId person,
        @Nullable CompanyId company,
        Source source,
        Instant openedAt) {
    /// What brought a lead.
    ///
    /// @param capture that came in
    /// @param publication that caused it
    public record Source(@Nullable CaptureId capture, @Nullable PublicationId publication) {}
}
