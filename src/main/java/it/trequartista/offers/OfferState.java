package it.trequartista.offers;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where an offer stands: counted from what was issued, what happened since, and today.
@CheckReturnValue
public enum OfferState {
    /// Being written; the only one that can be edited or deleted.
    DRAFT,
    /// Numbered and frozen, not yet with the customer.
    ISSUED,
    /// With the customer.
    SENT,
    /// The customer said yes.
    ACCEPTED,
    /// The customer said yes to a part.
    PARTLY_ACCEPTED,
    /// The customer said no.
    DECLINED,
    /// Its last day is over.
    EXPIRED,
    /// A newer version was issued.
    SUPERSEDED,
    /// The seller took it back.
    WITHDRAWN;

    /// The state on a day. A yes stays a yes; otherwise the last answer counts, then the newer
    /// version, then the calendar: an offer is good to the end of its last day.
    public static OfferState of(
            Optional<IssuedOffer> issued, List<OfferEvent> events, LocalDate today) {
        return issued.map(
                        i ->
                                of(
                                        events.stream().map(OfferEvent::kind).toList(),
                                        i.validUntil(),
                                        today))
                .orElse(DRAFT);
    }

    /// The state of an issued offer on a day.
    ///
    /// @param events what happened to it, oldest first
    /// @param last day it is good, null for no end
    static OfferState of(List<OfferEvent.Kind> events, @Nullable LocalDate last, LocalDate today) {
        OfferState state = ISSUED;
        for (var event : events) {
            state = state.after(event);
        }
        boolean over = last != null && today.isAfter(last);
        return over && state.isOpen() ? EXPIRED : state;
    }

    private OfferState after(OfferEvent.Kind kind) {
        if (this == ACCEPTED || this == PARTLY_ACCEPTED) {
            return this;
        }
        return switch (kind) {
            case SENT -> this == ISSUED ? SENT : this;
            case ACCEPTED -> ACCEPTED;
            case PARTLY_ACCEPTED -> PARTLY_ACCEPTED;
            case DECLINED -> DECLINED;
            case SUPERSEDED -> SUPERSEDED;
            case WITHDRAWN -> WITHDRAWN;
            case UNKNOWN -> this;
        };
    }

    /// True while the customer can still answer without asking.
    public boolean isOpen() {
        return this == ISSUED || this == SENT;
    }

    /// True when an acceptance may be recorded. Of an expired offer it comes late and counts only
    /// if
    /// the seller takes it for good and says so (art. 1326 third paragraph of the civil code).
    public boolean mayBeAccepted() {
        return isOpen() || this == EXPIRED;
    }
}
