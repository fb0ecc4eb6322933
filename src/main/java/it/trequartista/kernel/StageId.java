package it.trequartista.kernel;

/// The id of a stage.
///
/// @param value the 64-bit number of [Ids]
public record StageId(long value) implements Id {}
