package it.trequartista.kernel;

/// The id of a content item.
///
/// @param value the 64-bit number of [Ids]
public record ContentItemId(long value) implements Id {}
