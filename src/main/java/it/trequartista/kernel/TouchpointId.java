package it.trequartista.kernel;

/// The id of a touchpoint.
///
/// @param value the 64-bit number of [Ids]
public record TouchpointId(long value) implements Id {}
