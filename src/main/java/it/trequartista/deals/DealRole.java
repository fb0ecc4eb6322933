package it.trequartista.deals;

/// What a person is to a deal.
public enum DealRole {
    /// Talks with us.
    CONTACT,
    /// Says yes or no.
    DECIDES,
    /// Is listened to by who decides.
    INFLUENCES,
    /// Will work with what is sold.
    USES,
    /// Pays, or frees the budget.
    PAYS,
    /// Brought us together.
    INTRODUCED
}
