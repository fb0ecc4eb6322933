package it.trequartista.content;

import it.trequartista.kernel.PublicationId;

import java.time.LocalDate;
import java.util.Optional;

/// A publication with its content's title, for choosing what caused a touchpoint.
public record PublicationRow(
        PublicationId id, String title, Channel channel, Optional<LocalDate> publishedOn) {}
