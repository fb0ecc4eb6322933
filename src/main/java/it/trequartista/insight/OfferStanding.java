package it.trequartista.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// Where an issued offer stands, as its events say.
public enum OfferStanding {
    /// Numbered, not yet sent.
    ISSUED,
    /// Sent, without an answer, still good.
    SENT,
    /// Accepted, wholly or in part.
    ACCEPTED,
    /// Declined.
    DECLINED,
    /// Past its last day without an answer.
    EXPIRED,
    /// Taken back by us.
    WITHDRAWN;

    /// The state those events and that last day mean today. An acceptance outweighs all, a no
    /// outweighs the calendar.
    static OfferStanding of(
            Collection<String> events, Optional<LocalDate> validUntil, LocalDate today) {
        if (events.contains("ACCEPTED") || events.contains("PARTLY_ACCEPTED")) {
            return ACCEPTED;
        }
        if (events.contains("DECLINED")) {
            return DECLINED;
        }
        if (events.contains("WITHDRAWN")) {
            return WITHDRAWN;
        }
        if (validUntil.filter(today::isAfter).isPresent()) {
            return EXPIRED;
        }
        return events.contains("SENT") ? SENT : ISSUED;
    }
}
