package it.trequartista.kernel;

/// The id of an attachment.
///
/// @param value the 64-bit number of [Ids]
public record AttachmentId(long value) implements Id {}
