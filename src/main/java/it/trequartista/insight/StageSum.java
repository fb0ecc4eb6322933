package it.trequartista.insight;

import it.trequartista.kernel.Money;

import java.util.List;

/// A stage of the pipeline and what stands in it.
///
/// @param name as the user calls it
/// @param deals how many
/// @param sums their values net of taxes, one per currency, the file's first
public record StageSum(String name, long deals, List<Money> sums) {
    /// Keeps its own copy.
    public StageSum {
        sums = List.copyOf(sums);
    }

    /// The sum in the first currency, in minor units: what a bar is as long as.
    public long weight() {
        return sums.isEmpty() ? 0 : sums.getFirst().minor();
    }
}
