package it.trequartista.app.example;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that stands where the story is.
final class StoryClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    StoryClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// Goes to a moment of the story.
    void goTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new StoryClock(now, other);
    }
}
