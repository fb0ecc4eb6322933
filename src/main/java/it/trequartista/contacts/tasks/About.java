package it.trequartista.contacts.tasks;

import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.PersonId;

import org.jspecify.annotations.Nullable;

/// Whom and what a task is for; each may be missing.
///
/// @param person with whom
/// @param company theirs
/// @param lead it serves
/// @param capture that asked for it
public record About(
        @Nullable PersonId person,
        @Nullable CompanyId company,
        @Nullable LeadId lead,
        @Nullable CaptureId capture) {
    /// For nobody in particular.
    public static final About NOTHING = new About(null, null, null, null);

    /// For a person.
    public static About person(PersonId person) {
        return new About(person, null, null, null);
    }
}
