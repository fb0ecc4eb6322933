package it.trequartista.contacts;

import it.trequartista.kernel.CaptureId;

import java.time.Instant;

/// Where a value of a record comes from.
///
/// @param target what it is, a word of the inbox: `EMAIL`, `COMPANY`
/// @param value as it was taken
/// @param words that led to it, may be ""
/// @param capture it came with
/// @param title of that, may be ""
/// @param channel it came through, in capitals
/// @param at when that came
public record Provenance(
        String target,
        String value,
        String words,
        CaptureId capture,
        String title,
        String channel,
        Instant at) {}
