package it.trequartista.insight;

import java.util.List;

/// The day at a glance.
///
/// @param name the seller's first name, "" while unknown
/// @param actions what to do next, in order
/// @param arrivals what came in lately, newest first
/// @param pipeline where the open deals stand
/// @param week what happened since Monday
/// @param beginning the first steps
public record Today(
        String name,
        List<NextAction> actions,
        List<Arrival> arrivals,
        PipelineNow pipeline,
        Counts week,
        Beginning beginning) {
    /// Keeps its own copies.
    public Today {
        actions = List.copyOf(actions);
        arrivals = List.copyOf(arrivals);
    }
}
