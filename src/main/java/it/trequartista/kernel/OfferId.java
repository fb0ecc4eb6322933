package it.trequartista.kernel;

/// The id of an offer.
///
/// @param value the 64-bit number of [Ids]
public record OfferId(long value) implements Id {}
