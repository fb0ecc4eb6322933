package it.trequartista.deals;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.StageId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Where a deal stands.
///
/// @param deal which
/// @param stage it stands in
/// @param position its place there
/// @param closedAt when it was closed, null if it is open
/// @param loss why it was lost, null unless it is
public record Standing(
        DealId deal,
        StageId stage,
        String position,
        @Nullable Instant closedAt,
        @Nullable Loss loss) {}
