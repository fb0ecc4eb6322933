package it.trequartista.deals;

import it.trequartista.kernel.StageId;

import java.util.List;
import java.util.Optional;

/// The way a deal goes, stage by stage.
///
/// @param id the number of its row
/// @param name as the user calls it
/// @param stages in order
public record Pipeline(long id, String name, List<Stage> stages) {
    /// Keeps its own copy.
    public Pipeline {
        stages = List.copyOf(stages);
    }

    /// The stage with this id.
    public Optional<Stage> stage(StageId wanted) {
        return stages.stream().filter(s -> s.id().equals(wanted)).findFirst();
    }

    /// The first stage of a kind.
    public Optional<Stage> first(StageKind kind) {
        return stages.stream().filter(s -> s.kind() == kind).findFirst();
    }

    /// True when the first stage comes before the second.
    public boolean isBefore(StageId first, StageId second) {
        var ids = stages.stream().map(Stage::id).toList();
        return ids.indexOf(first) < ids.indexOf(second);
    }
}
