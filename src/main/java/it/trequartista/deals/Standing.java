package it.trequartista.deals;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.StageId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Where a deal stood before a move: all that undoing needs.
///
/// @param deal that moved
/// @param stage it stood in
/// @param position its place there
/// @param closedAt when it had been closed, null if it was open
/// @param loss why it had been lost, null unless it was
public record Standing(
        DealId deal,
        StageId stage,
        String position,
        @Nullable Instant closedAt,
        @Nullable Loss loss) {}
