package it.trequartista.kernel;

/// The id of a contract.
///
/// @param value the 64-bit number of [Ids]
public record ContractId(long value) implements Id {}
