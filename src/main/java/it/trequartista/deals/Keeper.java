package it.trequartista.deals;

/// Who stopped the shot: the one reason a lost deal must name.
public enum Keeper {
    /// Somebody else got it.
    COMPETITOR,
    /// They do nothing and stay as they are.
    STATUS_QUO,
    /// There is no money for it.
    BUDGET,
    /// Not now.
    TIMING,
    /// The one who decides was never in the room.
    AUTHORITY,
    /// They do not trust it, or us.
    TRUST,
    /// It is not what they need.
    FIT
}
