package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Turn.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The clock of the first response, as turns come: their first word starts it, the first answer of
/// a person stops it, and when they write again it starts anew.
final class Waiting {
    private @Nullable Instant asked;
    private @Nullable Instant answered;

    /// From what is known so far.
    Waiting(@Nullable Instant asked, @Nullable Instant answered) {
        this.asked = asked;
        this.answered = answered;
    }

    /// Something was said.
    void hear(Role role, Instant at) {
        if (role == Role.THEM && (asked == null || answered != null)) {
            asked = at;
            answered = null;
        } else if (role == Role.US && asked != null && answered == null) {
            answered = at.isBefore(asked) ? asked : at;
        }
    }

    @Nullable Instant asked() {
        return asked;
    }

    @Nullable Instant answered() {
        return answered;
    }
}
