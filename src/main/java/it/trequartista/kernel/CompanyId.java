package it.trequartista.kernel;

/// The id of a company.
///
/// @param value the 64-bit number of [Ids]
public record CompanyId(long value) implements Id {}
