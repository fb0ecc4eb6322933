package it.trequartista.insight;

import java.time.LocalDate;

/// Why something is worth doing now.
public sealed interface Reason {
    /// The next step of a deal has its day, today or before.
    record StepDue(LocalDate day) implements Reason {}

    /// What a deal waits for should have come by that day.
    record WaitOver(LocalDate day) implements Reason {}

    /// An offer without an answer ends on that day, soon or lately past.
    record OfferExpires(LocalDate day) implements Reason {}

    /// An offer was sent so many days ago and nobody answered.
    record OfferSilent(long days) implements Reason {}

    /// A contract was issued so many days ago and is not signed.
    record ContractUnsigned(long days) implements Reason {}

    /// Nobody said what comes next in an open deal.
    record NoNextStep() implements Reason {}

    /// No touchpoint for so many days with a person of an open deal.
    record GoingCold(long days) implements Reason {}

    /// A content should come out on that day, today or before.
    record ContentDue(LocalDate day) implements Reason {}

    /// A content is ready and has no day.
    record ContentReady() implements Reason {}
}
