package it.trequartista.inbox.desk;

import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;

import java.time.Instant;

/// Where a value of a record comes from.
///
/// @param target what it is
/// @param value as it was taken
/// @param words that led to it, may be ""
/// @param capture it came with
/// @param title of that, for people
/// @param channel it came through
/// @param at when it was taken over
public record Provenance(
        Target target,
        String value,
        String words,
        CaptureId capture,
        String title,
        String channel,
        Instant at) {}
