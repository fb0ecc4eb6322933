package it.trequartista.inbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An import of the past.
///
/// @param id of the record
/// @param at when
/// @param source name of the list
/// @param kind program or format it came from
/// @param counts of its rows
/// @param items conversations and messages it took in, 0 for a list of people
/// @param undoneAt when it was taken back, null while it stands
public record ImportSession(
        long id,
        Instant at,
        String source,
        String kind,
        Counts counts,
        int items,
        @Nullable Instant undoneAt) {
    /// What became of the rows.
    ///
    /// @param added new
    /// @param updated with something more
    /// @param skipped with nothing new, and bad ones
    public record Counts(int added, int updated, int skipped) {}
}
