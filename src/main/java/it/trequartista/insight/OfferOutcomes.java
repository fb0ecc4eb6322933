package it.trequartista.insight;

import it.trequartista.kernel.Rate;
import it.trequartista.offers.OfferState;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The offers issued in some days, by where they stand. Of an offer with several versions only the
/// last counts.
///
/// @param byState how many in each state; a state without offers is missing
public record OfferOutcomes(Map<OfferState, Long> byState) {
    /// The states told, in the order an offer goes through them. A partial yes counts as a yes; a
    /// replaced version does not count, its successor does.
    public static final List<OfferState> TOLD =
            List.of(
                    OfferState.ISSUED,
                    OfferState.SENT,
                    OfferState.ACCEPTED,
                    OfferState.DECLINED,
                    OfferState.EXPIRED,
                    OfferState.WITHDRAWN);

    /// A share of fewer cases than this says little.
    public static final int FEW = 10;

    /// Keeps its own copy.
    public OfferOutcomes {
        byState = Map.copyOf(byState);
    }

    /// How many in a state.
    public long count(OfferState state) {
        return byState.getOrDefault(state, 0L);
    }

    /// How many have an end: accepted, declined or expired.
    public long decided() {
        return count(OfferState.ACCEPTED) + count(OfferState.DECLINED) + count(OfferState.EXPIRED);
    }

    /// The accepted among the decided, to the whole per cent; nothing while none is decided.
    public Optional<Rate> acceptance() {
        if (decided() == 0) {
            return Optional.empty();
        }
        int percent =
                BigDecimal.valueOf(count(OfferState.ACCEPTED) * 100)
                        .divide(BigDecimal.valueOf(decided()), 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return Optional.of(new Rate(percent * 100));
    }

    /// True when the share stands on few cases.
    public boolean isFew() {
        return decided() < FEW;
    }
}
