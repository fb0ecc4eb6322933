package it.trequartista.deals;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.StageId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A change of stage that happened. Never changed, never removed.
///
/// @param deal that moved
/// @param from where it stood, null when it was opened
/// @param to where it went
/// @param at when
public record StageChange(DealId deal, @Nullable StageId from, StageId to, Instant at) {}
