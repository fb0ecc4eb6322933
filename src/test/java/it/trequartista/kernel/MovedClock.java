package it.trequartista.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// A clock in Italy that stands still until a test moves it.
public final class MovedClock extends Clock {
    private volatile Instant now;

    /// Stands at a moment.
    public MovedClock(Instant now) {
        this.now = now;
    }

    /// Moves to another.
    public void goTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Rome");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
