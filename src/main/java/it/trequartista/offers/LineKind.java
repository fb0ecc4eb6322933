package it.trequartista.offers;

/// What a line of an offer is.
public enum LineKind {
    /// Sold, and counted in the total.
    NORMAL,
    /// Beside the offer: the customer may add it.
    OPTIONAL,
    /// Words only: a title between lines.
    TEXT
}
