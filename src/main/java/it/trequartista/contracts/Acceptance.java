package it.trequartista.contracts;

import it.trequartista.kernel.Problem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The customer's yes, as it reached us.
///
/// @param how it came
/// @param byWhom the person who said it
/// @param at when it reached us
/// @param note what was said or seen; needed when there is no file
/// @param evidence the file that proves it, null for none
/// @param chosen what of the offer is taken
/// @param takenLate true when the seller knows that the offer had expired and holds the yes good
/// all
///     the same (civil code, art. 1326 third paragraph)
public record Acceptance(
        How how,
        String byWhom,
        Instant at,
        String note,
        @Nullable Evidence evidence,
        Chosen chosen,
        boolean takenLate) {
    /// How a yes can come.
    public enum How {
        EMAIL,
        PEC,
        SIGNED_PAPER,
        IN_PERSON,
        PHONE,
        MESSAGE
    }

    /// Keeps its own copies.
    ///
    /// @throws it.trequartista.kernel.Refused if nobody said it, or nothing proves it
    public Acceptance {
        byWhom = byWhom.strip();
        note = note.strip();
        if (byWhom.isEmpty()) {
            throw Problem.input("contracts.byWhomMissing").refused();
        }
        if (evidence == null && note.isEmpty()) {
            throw Problem.input("contracts.proofMissing").refused();
        }
    }

    /// The same, taken although late.
    public Acceptance late() {
        return new Acceptance(how, byWhom, at, note, evidence, chosen, true);
    }
}
