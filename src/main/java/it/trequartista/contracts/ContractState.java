package it.trequartista.contracts;

import it.trequartista.contracts.ContractEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/// Where a contract stands: a pure function of what is kept and of today.
public sealed interface ContractState {
    /// Being written.
    record Draft() implements ContractState {}

    /// Numbered and frozen, not yet out of the house.
    record Issued() implements ContractState {}

    /// With the customer.
    record OutForSignature(LocalDate since) implements ContractState {}

    /// Signed by one side only.
    record PartlySigned(Side by) implements ContractState {}

    /// Signed by both, not yet begun.
    record Signed(LocalDate on, LocalDate begins) implements ContractState {}

    /// Signed by both and running.
    record Active(LocalDate signedOn) implements ContractState {}

    /// Its last day has passed.
    record Expired(LocalDate signedOn, LocalDate endedOn) implements ContractState {}

    /// Ended before its time.
    record Terminated(LocalDate on) implements ContractState {}

    /// The customer would not sign.
    record Declined(LocalDate on) implements ContractState {}

    /// Issued by mistake.
    record Voided(LocalDate on) implements ContractState {}

    /// The state on a day.
    ///
    /// @param contract what is written
    /// @param issued true when there is a paper
    /// @param events of that paper, any order
    /// @param today the local day
    /// @param zone in which moments become days
    static ContractState of(
            Contract contract,
            boolean issued,
            List<ContractEvent> events,
            LocalDate today,
            ZoneId zone) {
        if (!issued) {
            return new Draft();
        }
        var newest = events.stream().sorted(Comparator.comparing(ContractEvent::at)).toList();
        for (var event : newest.reversed()) {
            LocalDate on = event.at().atZone(zone).toLocalDate();
            switch (event.kind()) {
                case VOIDED -> {
                    return new Voided(on);
                }
                case TERMINATED -> {
                    return new Terminated(on);
                }
                case DECLINED -> {
                    return new Declined(on);
                }
                case SENT, SIGNED -> {}
            }
        }
        return alive(contract, newest, today, zone);
    }

    private static ContractState alive(
            Contract contract, List<ContractEvent> events, LocalDate today, ZoneId zone) {
        var sides = EnumSet.noneOf(Side.class);
        @Nullable LocalDate last = null;
        @Nullable LocalDate sent = null;
        for (var event : events) {
            LocalDate on = event.at().atZone(zone).toLocalDate();
            if (event.kind() == Kind.SENT) {
                sent = on;
            } else if (event.side() != null && sides.add(event.side())) {
                last = on;
            }
        }
        if (last == null) {
            return sent == null ? new Issued() : new OutForSignature(sent);
        }
        if (sides.size() == 1) {
            return new PartlySigned(sides.iterator().next());
        }
        return signed(contract, last, today);
    }

    private static ContractState signed(Contract contract, LocalDate on, LocalDate today) {
        LocalDate begins = contract.effectiveOn() == null ? on : contract.effectiveOn();
        LocalDate ends = contract.endsOn();
        if (ends != null && ends.isBefore(today)) {
            return new Expired(on, ends);
        }
        return begins.isAfter(today) ? new Signed(on, begins) : new Active(on);
    }

    /// The last part of the key of its word: `contracts.state.DRAFT`.
    default String word() {
        return switch (this) {
            case Draft s -> "DRAFT";
            case Issued s -> "ISSUED";
            case OutForSignature s -> "OUT_FOR_SIGNATURE";
            case PartlySigned s -> "PARTLY_SIGNED";
            case Signed s -> "SIGNED";
            case Active s -> "ACTIVE";
            case Expired s -> "EXPIRED";
            case Terminated s -> "TERMINATED";
            case Declined s -> "DECLINED";
            case Voided s -> "VOIDED";
        };
    }

    /// True while signatures can be recorded.
    default boolean canBeSigned() {
        return this instanceof Issued
                || this instanceof OutForSignature
                || this instanceof PartlySigned;
    }

    /// True when nothing came of it, and the same yes may be written down anew.
    default boolean canBeWrittenAgain() {
        return this instanceof Declined || this instanceof Voided;
    }

    /// True once both have signed, whatever came after.
    default boolean isSigned() {
        return this instanceof Signed || this instanceof Active || this instanceof Expired;
    }
}
