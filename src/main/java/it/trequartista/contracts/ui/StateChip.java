package it.trequartista.contracts.ui;

import it.trequartista.contracts.ContractState;
import it.trequartista.kernel.Texts;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Icon;

import org.jspecify.annotations.Nullable;

/// A state of a contract as a chip.
final class StateChip {
    private StateChip() {}

    static Chip of(Texts texts, ContractState state) {
        return new Chip(word(texts, state), icon(state), tone(state));
    }

    static String word(Texts texts, ContractState state) {
        return texts.get("contracts.state." + state.word());
    }

    private static @Nullable Icon icon(ContractState state) {
        return switch (state) {
            case ContractState.Draft s -> Icon.EDIT_3;
            case ContractState.Signed s -> Icon.CHECK;
            case ContractState.Active s -> Icon.CHECK;
            case ContractState.Declined s -> Icon.X;
            case ContractState.Issued s -> null;
            case ContractState.OutForSignature s -> null;
            case ContractState.PartlySigned s -> null;
            case ContractState.Expired s -> null;
            case ContractState.Terminated s -> null;
            case ContractState.Voided s -> null;
        };
    }

    private static Chip.Tone tone(ContractState state) {
        return switch (state) {
            case ContractState.Draft s -> Chip.Tone.OUT;
            case ContractState.Issued s -> Chip.Tone.WARN;
            case ContractState.OutForSignature s -> Chip.Tone.ACCENT;
            case ContractState.PartlySigned s -> Chip.Tone.ACCENT;
            case ContractState.Signed s -> Chip.Tone.OK;
            case ContractState.Active s -> Chip.Tone.OK;
            case ContractState.Declined s -> Chip.Tone.BAD;
            case ContractState.Expired s -> Chip.Tone.PLAIN;
            case ContractState.Terminated s -> Chip.Tone.PLAIN;
            case ContractState.Voided s -> Chip.Tone.PLAIN;
        };
    }
}
