package it.trequartista.contacts;

/// Which hat the seller wore.
public enum Hat {
    /// Both at once.
    BOTH,
    /// The marketer's.
    MARKETING,
    /// The seller's.
    SALES
}
