package it.trequartista.kernel;

/// The id of a person.
///
/// @param value the 64-bit number of [Ids]
public record PersonId(long value) implements Id {}
