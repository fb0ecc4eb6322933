package it.trequartista.inbox.desk;

import it.trequartista.inbox.understanding.Proposal;

import org.jspecify.annotations.Nullable;

/// A proposal and what the user made of it.
///
/// @param proposal as it was made
/// @param turn the key of the turn it stands in
/// @param decision null while it waits
/// @param chosen the value as it was taken, "" when it was not
public record Choice(Proposal proposal, long turn, @Nullable Decision decision, String chosen) {
    /// What the user said.
    public enum Decision {
        /// Taken as proposed.
        ACCEPTED,
        /// Taken with another value.
        EDITED,
        /// Not taken.
        REJECTED
    }

    /// Whether it was taken.
    public boolean isTaken() {
        return decision == Decision.ACCEPTED || decision == Decision.EDITED;
    }

    /// The value that counts: what was taken, else what is proposed.
    public String value() {
        return isTaken() ? chosen : proposal.value();
    }
}
