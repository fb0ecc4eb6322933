package it.trequartista.kernel;

/// The id of a publication.
///
/// @param value the 64-bit number of [Ids]
public record PublicationId(long value) implements Id {}
