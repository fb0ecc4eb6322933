package it.trequartista.content;

import it.trequartista.kernel.ContentItemId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One thing worth saying.
///
/// @param body Markdown
/// @param notes for the author alone; never leaves the file
/// @param plannedOn the day it should come out
/// @param updatedAt the last change
public record ContentItem(
        ContentItemId id,
        String title,
        String body,
        ContentState state,
        String notes,
        Optional<LocalDate> plannedOn,
        Instant updatedAt) {}
