package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Turn.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The clock of the first response, as turns come: their first word starts it and the first answer
/// of a person stops it; thanks after an answer do not start it anew, but when they come back with
/// a later export it does.
final class Waiting {
    private @Nullable Instant asked;
    private @Nullable Instant answered;
    private boolean isOver;

    /// From what is known so far.
    Waiting(@Nullable Instant asked, @Nullable Instant answered) {
        this.asked = asked;
        this.answered = answered;
        this.isOver = answered != null;
    }

    /// Something was said.
    void hear(Role role, Instant at) {
        if (role == Role.THEM && (asked == null || isOver)) {
            asked = at;
            answered = null;
            isOver = false;
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
