package it.trequartista.insight;

import it.trequartista.kernel.Money;

import java.util.ArrayList;
import java.util.List;

/// The pipeline as it stands.
///
/// @param open the open stages in order
/// @param won what was won since the first of this month
public record PipelineNow(List<StageSum> open, StageSum won) {
    /// Keeps its own copy.
    public PipelineNow {
        open = List.copyOf(open);
    }

    /// The value of all open deals, one sum per currency.
    public List<Money> total() {
        var sums = new ArrayList<Money>();
        for (Money one : open.stream().flatMap(s -> s.sums().stream()).toList()) {
            int at = sums.stream().map(Money::currency).toList().indexOf(one.currency());
            if (at < 0) {
                sums.add(one);
            } else {
                sums.set(at, sums.get(at).plus(one));
            }
        }
        return List.copyOf(sums);
    }

    /// How many open deals there are.
    public long deals() {
        return open.stream().mapToLong(StageSum::deals).sum();
    }
}
