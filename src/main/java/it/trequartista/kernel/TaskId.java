package it.trequartista.kernel;

/// The id of a task.
///
/// @param value the 64-bit number of [Ids]
public record TaskId(long value) implements Id {}
