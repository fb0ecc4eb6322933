package it.trequartista.contacts;

/// Whether it gave something or asked for something.
public enum Nature {
    /// Neither.
    NEUTRAL,
    /// It gave.
    GIVE,
    /// It asked.
    ASK
}
