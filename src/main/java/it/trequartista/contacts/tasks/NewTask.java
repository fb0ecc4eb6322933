package it.trequartista.contacts.tasks;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;

/// A task to be added.
///
/// @param title what is to be done
/// @param kind `REPLY` for an answer somebody waits for, `CALL`, else `TODO`
/// @param dueOn the day, null for some day
/// @param dueTime the time of that day, null for any
/// @param about whom it is for
public record NewTask(
        String title,
        Kind kind,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        About about) {
    /// What kind of thing is to be done. The first is what an unknown word of a newer version
    /// becomes.
    public enum Kind {
        /// Anything.
        TODO,
        /// Somebody waits for an answer.
        REPLY,
        /// A call.
        CALL
    }
}
