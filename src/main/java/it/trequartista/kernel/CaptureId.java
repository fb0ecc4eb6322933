package it.trequartista.kernel;

/// The id of something that came in.
///
/// @param value the 64-bit number of [Ids]
public record CaptureId(long value) implements Id {}
