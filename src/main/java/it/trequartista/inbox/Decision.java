package it.trequartista.inbox;

/// What becomes of a row.
public enum Decision {
    /// A person or company that was not there.
    NEW,
    /// Adds something to one that is there.
    UPDATED,
    /// There already, with nothing new.
    SKIPPED,
    /// Cannot be taken.
    BAD
}
