package it.trequartista.contacts;

/// Who moved first.
public enum Direction {
    /// They did.
    IN,
    /// We did.
    OUT
}
