package it.trequartista.inbox.arrivals;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What one side says at once.
///
/// @param speaker as the source names them, "" when it does not
/// @param role which side, as far as the source itself says
/// @param at when, if the source says so
/// @param text what is said, lines ended by `\n`; of a form one `Label: value` a line
/// @param mark the source's own id of it, "" when it has none
public record Turn(String speaker, Role role, @Nullable Instant at, String text, String mark) {
    /// A side of a conversation.
    public enum Role {
        /// Who wants something of the seller.
        THEM,
        /// The seller, or somebody who works for them.
        US,
        /// A program that answers for them.
        BOT,
        /// Nobody: somebody was added, a call was missed.
        NOTICE,
        /// The source does not say.
        UNKNOWN
    }
}
