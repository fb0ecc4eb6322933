package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;

/// Whose contact point or tag it is.
public sealed interface Owner {
    /// A person's.
    record OfPerson(PersonId id) implements Owner {}

    /// A company's.
    record OfCompany(CompanyId id) implements Owner {}
}
