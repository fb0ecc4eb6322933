package it.trequartista.inbox.twins;

import it.trequartista.inbox.duplicates.Likeness;

/// Two records that look alike.
///
/// @param likeness how much and why; the id of the older record first
/// @param name of the older, may be ""
/// @param otherName of the other, may be ""
public record Pair(Kind kind, Likeness likeness, String name, String otherName) {
    /// The older, which stays.
    public long one() {
        return likeness.one();
    }

    /// The other.
    public long other() {
        return likeness.other();
    }
}
