package it.trequartista.offers;

/// How an offer reached the customer.
public enum SentBy {
    /// Ordinary mail.
    EMAIL,
    /// Certified mail, which proves delivery.
    PEC,
    /// Given by hand.
    HAND,
    /// On paper by post.
    POST,
    /// A chat.
    MESSAGE
}
