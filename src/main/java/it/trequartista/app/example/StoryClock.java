package it.trequartista.app.example;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that stands where the story is.
final class StoryClock extends Clock {
    /// The day the example ends on.
    static final Instant TODAY = Instant.parse("2026-11-23T09:00:00Z");

    private final ZoneId zone;
    private volatile Instant now = TODAY;

    StoryClock(ZoneId zone) {
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
        var clock = new StoryClock(other);
        clock.goTo(now);
        return clock;
    }
}
