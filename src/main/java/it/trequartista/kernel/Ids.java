package it.trequartista.kernel;

import com.google.errorprone.annotations.CheckReturnValue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Mints 64-bit time-sorted ids, unique without a device tag.
///
/// 32 bits of seconds since 2020-01-01, then 31 bits that start at random for each process and
/// second and count up from there. A cloned disk or a restored backup cannot repeat a tag because
/// there is none. The sign bit stays 0.
@CheckReturnValue
public final class Ids {
    private static final long EPOCH_SECOND = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final long LOW = (1L << 31) - 1;

    private final Time time;
    private final RandomGenerator random;
    private long second = -1;
    private long low;

    /// Ids at the machine's time, from secure random numbers.
    public static Ids ofThisMachine(Time time) {
        return new Ids(time, new SecureRandom());
    }

    /// Ids from a given source, for files that must come out the same from the same seed.
    public Ids(Time time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    /// An id of now.
    public long next() {
        return at(time.now());
    }

    /// An id whose time part is that of an event, so that rowid order is time order.
    public synchronized long at(Instant event) {
        long s = Math.clamp(event.getEpochSecond() - EPOCH_SECOND, 0, 0xFFFF_FFFFL);
        if (s != second) {
            second = s;
            low = random.nextLong() & LOW;
        } else {
            low = (low + 1) & LOW;
        }
        return (s << 31) | low;
    }
}
