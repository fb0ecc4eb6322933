package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;

/// A person's place in a company.
///
/// @param id in the file
/// @param person who
/// @param personName as shown, may be ""
/// @param company where
/// @param companyName as shown, may be ""
/// @param title what they do there, may be ""
public record Affiliation(
        long id,
        PersonId person,
        String personName,
        CompanyId company,
        String companyName,
        String title) {}
