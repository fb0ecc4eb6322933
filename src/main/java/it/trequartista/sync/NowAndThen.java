package it.trequartista.sync;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// For what costs too much to be done at every pass: it is due at once, and again after a while.
final class NowAndThen {
    private final Duration pause;
    private @Nullable Instant last;

    NowAndThen(Duration pause) {
        this.pause = pause;
    }

    /// Whether it is due; who hears so does it.
    boolean isDue(Instant now) {
        if (last != null && now.isBefore(last.plus(pause))) {
            return false;
        }
        last = now;
        return true;
    }
}
