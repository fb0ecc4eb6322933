package it.trequartista.kernel;

import com.google.errorprone.annotations.CheckReturnValue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where every "now" comes from: an instant for facts, a local date for promises.
///
/// @param clock ticks; a fixed one in tests and in the example file
@CheckReturnValue
public record Time(Clock clock) {
    /// The machine's clock and zone.
    public static Time ofThisMachine() {
        return new Time(Clock.system(ZoneId.systemDefault()));
    }

    /// The moment, to the millisecond, as the file keeps it.
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /// The local day.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The zone days are counted in.
    public ZoneId zone() {
        return clock.getZone();
    }

    /// A moment for what is only known to have happened on a day: now for today, else its noon.
    public Instant momentOf(LocalDate day) {
        return day.equals(today()) ? now() : day.atTime(12, 0).atZone(zone()).toInstant();
    }

    /// The local day of a moment.
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }
}
