package it.trequartista.insight;

import it.trequartista.kernel.DealId;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// The order of what to do next, and how soon is soon.
public final class Actions {
    /// An offer that ends within so many days is worth a call.
    public static final int EXPIRES_SOON_DAYS = 7;

    /// An offer expired for longer than this is history.
    public static final int EXPIRED_LATELY_DAYS = 30;

    /// So many days without an answer are a silence.
    public static final int SILENT_DAYS = 5;

    /// So many days without a touchpoint make a person of an open deal go cold.
    public static final int COLD_DAYS = 21;

    private Actions() {}

    /// The actions in their order, one per deal: first what is late or due today, the latest first;
    /// then offers about to expire, the soonest first; then who owes us an answer or a signature,
    /// the longest first; then deals left without a step or a contact; then contents that are
    /// ready. Among equals the larger amount comes first.
    public static List<NextAction> inOrder(List<NextAction> found, LocalDate today) {
        var deals = new HashSet<DealId>();
        return found.stream()
                .sorted(order(today))
                .filter(a -> a.deal() == null || deals.add(a.deal()))
                .toList();
    }

    private static Comparator<NextAction> order(LocalDate today) {
        return Comparator.<NextAction>comparingInt(a -> group(a.reason(), today))
                .thenComparingLong(a -> -waiting(a.reason(), today))
                .thenComparingLong(a -> a.amount() == null ? 0 : -a.amount().minor())
                .thenComparing(NextAction::what)
                .thenComparing(a -> a.place().toString());
    }

    /// The place of a reason in the rule, 1 first.
    static int group(Reason reason, LocalDate today) {
        return switch (reason) {
            case Reason.StepDue _, Reason.WaitOver _, Reason.ContentDue _ -> 1;
            case Reason.OfferExpires(var day) ->
                    day.isBefore(today) ? 3 : day.isEqual(today) ? 1 : 2;
            case Reason.OfferSilent _, Reason.ContractUnsigned _ -> 3;
            case Reason.NoNextStep _, Reason.GoingCold _ -> 4;
            case Reason.ContentReady _ -> 5;
        };
    }

    /// Days it has been waiting; negative while its day is still to come.
    static long waiting(Reason reason, LocalDate today) {
        return switch (reason) {
            case Reason.StepDue(var day) -> late(day, today);
            case Reason.WaitOver(var day) -> late(day, today);
            case Reason.ContentDue(var day) -> late(day, today);
            case Reason.OfferExpires(var day) -> late(day, today);
            case Reason.OfferSilent(long days) -> days;
            case Reason.ContractUnsigned(long days) -> days;
            case Reason.GoingCold(long days) -> days;
            case Reason.NoNextStep _, Reason.ContentReady _ -> 0;
        };
    }

    /// Days from a day to today.
    public static long late(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(day, today);
    }
}
