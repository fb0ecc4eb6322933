package it.trequartista.offers;

import it.trequartista.kernel.AttachmentId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Something that happened to an issued offer. Only ever added.
///
/// @param kind what
/// @param at when
/// @param channel how: `EMAIL`, `PEC`, `HAND`…, may be ""
/// @param byWhom the person on the customer's side, may be ""
/// @param note in words, may be ""
/// @param chosenJson what of the offer was accepted, may be "" for all of it
/// @param evidence the file that proves it, null for none
/// @param evidenceSha256 of that file, may be ""
public record OfferEvent(
        Kind kind,
        Instant at,
        String channel,
        String byWhom,
        String note,
        String chosenJson,
        @Nullable AttachmentId evidence,
        String evidenceSha256) {
    /// What can happen.
    public enum Kind {
        /// It went to the customer.
        SENT,
        /// The customer said yes.
        ACCEPTED,
        /// The customer said yes to a part.
        PARTLY_ACCEPTED,
        /// The customer said no.
        DECLINED,
        /// A newer version was issued.
        SUPERSEDED,
        /// The seller took it back.
        WITHDRAWN,
        /// Written by a newer version of the program.
        UNKNOWN
    }

    /// Something without evidence.
    public static OfferEvent plain(Kind kind, Instant at, String channel, String note) {
        return new OfferEvent(kind, at, channel, "", note, "", null, "");
    }
}
