package it.trequartista.inbox.arrivals;

import java.util.Arrays;
import java.util.Objects;

/// A file that came with a turn.
///
/// @param name without folder, as the sender called it
/// @param mime what it is said to be
/// @param bytes all of it; empty when the source only names it
@SuppressWarnings("ArrayRecordComponent") // Handed on as it came; compared by content.
public record Attached(String name, String mime, byte[] bytes) {
    /// By content.
    @Override
    public boolean equals(Object other) {
        return other instanceof Attached a
                && name.equals(a.name)
                && mime.equals(a.mime)
                && Arrays.equals(bytes, a.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mime, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return name + " (" + mime + ", " + bytes.length + ")";
    }
}
