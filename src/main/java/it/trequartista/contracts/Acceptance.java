package it.trequartista.contracts;

import it.trequartista.kernel.Problem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/// The customer's yes, as it reached us.
///
/// @param how it came
/// @param byWhom the person who said it
/// @param at when it reached us
/// @param note what was said or seen; needed when there is no file
/// @param evidence the file that proves it, null for none
/// @param options ids of the optional lines chosen with it
/// @param takenLate true when the seller knows that the offer had expired and takes the yes as a
///     new proposal (civil code, art. 1326 fourth paragraph)
public record Acceptance(
        How how,
        String byWhom,
        Instant at,
        String note,
        @Nullable Evidence evidence,
        Set<Long> options,
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
        options = Set.copyOf(options);
        if (byWhom.isEmpty()) {
            throw Problem.input("contracts.byWhomMissing").refused();
        }
        if (evidence == null && note.isEmpty()) {
            throw Problem.input("contracts.proofMissing").refused();
        }
    }

    /// The same, taken although late.
    public Acceptance late() {
        return new Acceptance(how, byWhom, at, note, evidence, options, true);
    }
}
