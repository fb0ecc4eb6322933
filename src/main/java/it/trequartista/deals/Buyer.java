package it.trequartista.deals;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;

/// Who may buy.
public sealed interface Buyer {
    /// As shown.
    String name();

    /// A company.
    record OfCompany(CompanyId id, String name) implements Buyer {}

    /// A person.
    ///
    /// @param company they belong to, to tell namesakes apart; may be ""
    record OfPerson(PersonId id, String name, String company) implements Buyer {}
}
