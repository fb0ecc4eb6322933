package it.trequartista.kernel;

/// The id of a deal.
///
/// @param value the 64-bit number of [Ids]
public record DealId(long value) implements Id {}
