package it.trequartista.inbox.desk;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How the desk stands.
///
/// @param toSort what has no outcome yet
/// @param later what was put off to a day to come
/// @param done what left with an outcome
/// @param median half of all first answers came within this time, null when there was none
/// @param oldest the longest anybody waits for a first answer, null when nobody waits
public record Counts(
        int toSort, int later, int done, @Nullable Duration median, @Nullable Duration oldest) {
    /// Before anything was read.
    public static final Counts NONE = new Counts(0, 0, 0, null, null);
}
