package it.trequartista.contacts.tasks;

import it.trequartista.kernel.TaskId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Something to do.
///
/// @param id its id
/// @param title what
/// @param kind what kind of thing
/// @param due when
/// @param about whom it is for
/// @param who their name, "" for nobody
/// @param doneAt when it was ticked, null while it is open
public record Task(
        TaskId id,
        String title,
        NewTask.Kind kind,
        Due due,
        About about,
        String who,
        @Nullable Instant doneAt) {
    /// When something is due.
    ///
    /// @param on the day, null for some day
    /// @param time of that day, null for any
    public record Due(@Nullable LocalDate on, @Nullable LocalTime time) {}

    /// Whether it is still to be done.
    public boolean isOpen() {
        return doneAt == null;
    }
}
