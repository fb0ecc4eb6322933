package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Turn.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A conversation as the journey tells it: what one side says without the other answering, and
/// without six hours going by, is one touch.
record Exchanges(List<Touch> touches) {
    private static final Duration PAUSE = Duration.ofHours(6);

    /// So much of it is enough to know it by.
    private static final int ENOUGH = 120;

    /// Of a long conversation the last.
    private static final int MOST = 200;

    /// One touch.
    ///
    /// @param isTheirs true when they moved
    /// @param at when it began
    /// @param text how what was said begins
    record Touch(boolean isTheirs, Instant at, String text) {
        private Touch and(String more) {
            boolean isFull = text.length() >= ENOUGH || more.isBlank();
            return isFull ? this : new Touch(isTheirs, at, text + " · " + more.strip());
        }
    }

    /// Of turns in order; those without a time are of the time before them.
    ///
    /// @param from when the first is meant, if it does not say
    static Exchanges of(List<Spoken> turns, Instant from) {
        var found = new ArrayList<Touch>();
        Instant last = from;
        for (Spoken turn : turns) {
            Instant at = turn.at() == null ? last : turn.at();
            if (turn.role() == Role.THEM || turn.role() == Role.US) {
                boolean isTheirs = turn.role() == Role.THEM;
                boolean goesOn =
                        !found.isEmpty()
                                && found.getLast().isTheirs == isTheirs
                                && Duration.between(last, at).compareTo(PAUSE) < 0;
                if (goesOn) {
                    found.add(found.removeLast().and(turn.text()));
                } else {
                    found.add(new Touch(isTheirs, at, turn.text().strip()));
                }
            }
            last = at;
        }
        return new Exchanges(
                List.copyOf(found.subList(Math.max(0, found.size() - MOST), found.size())));
    }
}
