package it.trequartista.contacts;

import it.trequartista.kernel.PersonId;

import java.time.Instant;
import java.util.Optional;

/// A person in a list.
///
/// @param id of the person
/// @param name as shown, may be ""
/// @param company the main one, may be ""
/// @param lastTouch when one last touched
public record PersonRow(PersonId id, String name, String company, Optional<Instant> lastTouch) {}
