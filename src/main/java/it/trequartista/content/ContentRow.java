package it.trequartista.content;

import it.trequartista.kernel.ContentItemId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A content item as a list shows it.
///
/// @param channels where it came or will come out
/// @param day when it came out last, or else when it is planned
/// @param touchpoints how many touchpoints point to its publications
public record ContentRow(
        ContentItemId id,
        String title,
        ContentState state,
        List<Channel> channels,
        Optional<LocalDate> day,
        int touchpoints) {
    /// Keeps its own copy.
    public ContentRow {
        channels = List.copyOf(channels);
    }
}
