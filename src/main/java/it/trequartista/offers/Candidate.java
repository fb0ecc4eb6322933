package it.trequartista.offers;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;

import org.jspecify.annotations.Nullable;

/// Who may be the customer of an offer: a company, a person in it, or a person for themselves.
///
/// @param company that would buy, null for a private person
/// @param person the offer would be addressed to, null for none
/// @param name of the person, else of the company
/// @param beside the company a person speaks for, the town of a company, else ""
public record Candidate(
        @Nullable CompanyId company, @Nullable PersonId person, String name, String beside) {
    /// As the field shows it once chosen: `Officine Galli Srl — Marta Galli`.
    public String written() {
        return company != null && person != null ? beside + " — " + name : name;
    }
}
