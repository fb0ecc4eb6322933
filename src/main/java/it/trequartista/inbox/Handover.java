package it.trequartista.inbox;

import it.trequartista.kernel.Problem;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Hands parts of a list from the thread that reads it to the one that writes it. Neither runs far
/// ahead of the other, and either may leave.
///
/// @param <P> a part
final class Handover<P> {
    private static final int AHEAD = 4;
    private static final long PATIENCE_MS = 50;

    private final ArrayBlockingQueue<Optional<P>> parts = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean left;

    /// One more part; waits while the writer is behind.
    ///
    /// @throws it.trequartista.kernel.Refused as cancelled when the writer has left
    void put(P part) {
        if (!offered(Optional.of(part))) {
            throw new Problem.Cancelled().refused();
        }
    }

    /// No part comes any more.
    void end() {
        boolean _ = offered(Optional.empty());
    }

    private boolean offered(Optional<P> part) {
        try {
            while (!left) {
                if (parts.offer(part, PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// The next part, null after the last.
    @Nullable P take() {
        try {
            return parts.take().orElse(null);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// The writer takes no more.
    void leave() {
        left = true;
    }

    private static IllegalStateException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
