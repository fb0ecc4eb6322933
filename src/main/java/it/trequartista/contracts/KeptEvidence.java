package it.trequartista.contracts;

import it.trequartista.kernel.AttachmentId;

/// Evidence in the file.
///
/// @param id where it is kept
/// @param name with its ending
/// @param sha256 of its bytes, 64 lower-case hexadecimal digits
public record KeptEvidence(AttachmentId id, String name, String sha256) {}
