package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/// A turn as it is kept.
///
/// @param key tells it from all others of its conversation, the same on every computer
/// @param speaker as the source names them
/// @param role which side, worked out where the source does not say
/// @param at when, if the source says so
/// @param text what is said
public record Spoken(long key, String speaker, Role role, @Nullable Instant at, String text) {
    /// The key of a turn: of its own mark where the source has one, else of who said what when, and
    /// which of several equal ones it is.
    ///
    /// @param nth from 0, of turns with equal speaker, time and text
    static long key(Turn turn, int nth) {
        String what =
                turn.mark().isEmpty()
                        ? turn.speaker() + '\0' + turn.at() + '\0' + turn.text() + '\0' + nth
                        : turn.mark();
        return hash(what);
    }

    /// 63 bits of a SHA-256: the chance that two of a million turns meet is one in ten million.
    static long hash(String what) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(what.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As readers give it.
    Turn turn() {
        return new Turn(speaker, role, at, text, "");
    }
}
