package it.trequartista.deals;

import it.trequartista.kernel.PersonId;

/// A person in a deal.
///
/// @param id the number of its row
/// @param person who
/// @param name as shown
/// @param role what they are to the deal
public record DealPerson(long id, PersonId person, String name, DealRole role) {}
