package it.trequartista.kernel;

/// The id of a lead.
///
/// @param value the 64-bit number of [Ids]
public record LeadId(long value) implements Id {}
