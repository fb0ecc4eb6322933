package it.trequartista.contracts;

import it.trequartista.kernel.Problem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A signature under a contract, as it was seen.
///
/// @param side whose
/// @param signatory the person
/// @param capacity in which quality: owner, legal representative; may be empty
/// @param level how strong
/// @param at when
/// @param place where, may be empty
/// @param evidence the signed file, null for none
public record Signature(
        Side side,
        String signatory,
        String capacity,
        SignatureLevel level,
        Instant at,
        String place,
        @Nullable Evidence evidence) {
    /// Names are kept without blanks around them.
    ///
    /// @throws it.trequartista.kernel.Refused if nobody signed
    public Signature {
        signatory = signatory.strip();
        capacity = capacity.strip();
        place = place.strip();
        if (signatory.isEmpty()) {
            throw Problem.input("contracts.signatoryMissing").refused();
        }
    }
}
