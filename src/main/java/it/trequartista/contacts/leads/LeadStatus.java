package it.trequartista.contacts.leads;

/// How far a lead is. The first is what an unknown word of a newer version becomes.
public enum LeadStatus {
    /// Nobody has looked after it yet.
    NEW,
    /// Somebody does.
    WORKING,
    /// Not now, perhaps one day.
    NURTURING,
    /// It has become a deal.
    QUALIFIED,
    /// It will not become one.
    DISQUALIFIED,
    /// Once given up, now taken up again.
    RECYCLED;

    /// Whether the question is still open.
    public boolean isOpen() {
        return this != QUALIFIED && this != DISQUALIFIED;
    }
}
