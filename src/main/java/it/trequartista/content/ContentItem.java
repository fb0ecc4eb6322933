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
        Instant updatedAt) {
    /// The same with another title.
    ContentItem withTitle(String other) {
        return new ContentItem(id, other, body, state, notes, plannedOn, updatedAt);
    }

    /// The same with another text.
    ContentItem withBody(String other) {
        return new ContentItem(id, title, other, state, notes, plannedOn, updatedAt);
    }

    /// The same in another state.
    ContentItem withState(ContentState other) {
        return new ContentItem(id, title, body, other, notes, plannedOn, updatedAt);
    }

    /// The same with other notes.
    ContentItem withNotes(String other) {
        return new ContentItem(id, title, body, state, other, plannedOn, updatedAt);
    }

    /// The same with another day, or none.
    ContentItem withPlannedOn(Optional<LocalDate> other) {
        return new ContentItem(id, title, body, state, notes, other, updatedAt);
    }
}
