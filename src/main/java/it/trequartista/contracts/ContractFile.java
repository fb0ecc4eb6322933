package it.trequartista.contracts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A contract with all that belongs to it.
///
/// @param contract as written
/// @param agreement it writes down
/// @param proof the file that proves the acceptance, null for none
/// @param paper what was issued, null for a draft
/// @param events since, oldest first
/// @param state today
public record ContractFile(
        Contract contract,
        Agreement agreement,
        @Nullable KeptEvidence proof,
        @Nullable IssuedContract paper,
        List<ContractEvent> events,
        ContractState state) {
    /// Keeps its own copy.
    public ContractFile {
        events = List.copyOf(events);
    }

    /// What was issued; nothing for a draft.
    public Optional<IssuedContract> issued() {
        return Optional.ofNullable(paper);
    }

    /// The signature of a side.
    public Optional<ContractEvent> signature(Side side) {
        return events.stream()
                .filter(e -> e.kind() == ContractEvent.Kind.SIGNED && e.side() == side)
                .findFirst();
    }
}
