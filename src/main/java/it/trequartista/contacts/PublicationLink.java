package it.trequartista.contacts;

import it.trequartista.kernel.PublicationId;

/// A publication that may have caused a touchpoint.
///
/// @param id of the publication
/// @param title of its content
public record PublicationLink(PublicationId id, String title) {}
