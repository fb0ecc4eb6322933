package it.trequartista.contracts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Something that happened to an issued contract. Never changed.
///
/// @param kind what
/// @param at when it happened
/// @param side whose signature, null when it is none
/// @param signatory who signed or said it, may be empty
/// @param capacity in which quality, may be empty
/// @param level of the signature, null when it is none
/// @param place where, may be empty
/// @param note why, may be empty
/// @param evidence kept with it, null for none
public record ContractEvent(
        Kind kind,
        Instant at,
        @Nullable Side side,
        String signatory,
        String capacity,
        @Nullable SignatureLevel level,
        String place,
        String note,
        @Nullable KeptEvidence evidence) {
    /// What can happen.
    public enum Kind {
        /// Sent out to be signed.
        SENT,
        /// Signed by one side.
        SIGNED,
        /// Not signed: the customer said no.
        DECLINED,
        /// Ended before its time.
        TERMINATED,
        /// Issued by mistake.
        VOIDED
    }

    /// A signature as an event.
    static ContractEvent of(Signature signature, @Nullable KeptEvidence kept) {
        return new ContractEvent(
                Kind.SIGNED,
                signature.at(),
                signature.side(),
                signature.signatory(),
                signature.capacity(),
                signature.level(),
                signature.place(),
                "",
                kept);
    }

    /// Anything but a signature.
    static ContractEvent of(Kind kind, Instant at, String note) {
        return new ContractEvent(kind, at, null, "", "", null, "", note, null);
    }
}
