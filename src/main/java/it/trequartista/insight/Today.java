package it.trequartista.insight;

import it.trequartista.contacts.tasks.Task;

import java.util.List;

/// The day at a glance.
///
/// @param name the seller's first name, "" while unknown
/// @param actions what to do next, in order
/// @param tasks what is to be done, the earliest due first
/// @param arrivals what came in lately, newest first
/// @param pipeline where the open deals stand
/// @param week what happened since Monday
/// @param beginning the first steps
public record Today(
        String name,
        List<NextAction> actions,
        List<Task> tasks,
        List<Arrival> arrivals,
        PipelineNow pipeline,
        Counts week,
        Beginning beginning) {
    /// Keeps its own copies.
    public Today {
        actions = List.copyOf(actions);
        tasks = List.copyOf(tasks);
        arrivals = List.copyOf(arrivals);
    }
}
