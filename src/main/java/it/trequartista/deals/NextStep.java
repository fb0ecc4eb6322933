package it.trequartista.deals;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What comes next in a deal.
public sealed interface NextStep {
    /// Nobody has said: a fault of an open deal.
    record Missing() implements NextStep {}

    /// Ours to do.
    ///
    /// @param what in a few words
    /// @param due the day, null for any time
    record Planned(String what, @Nullable LocalDate due) implements NextStep {}

    /// Theirs to do.
    ///
    /// @param whom or what it waits for
    /// @param until the day to ask again, null for none
    record Waiting(String whom, @Nullable LocalDate until) implements NextStep {}

    /// No step yet.
    static NextStep missing() {
        return new Missing();
    }

    /// The step those columns of a row mean; a wait wins over a plan.
    static NextStep of(String planned, String waiting, @Nullable LocalDate day) {
        if (!waiting.isBlank()) {
            return new Waiting(waiting, day);
        }
        return planned.isBlank() ? missing() : new Planned(planned, day);
    }
}
