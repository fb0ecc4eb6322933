package it.trequartista.ui;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;

/// How this window speaks.
///
/// @param texts sentences
/// @param formats money, numbers, dates
/// @param time now, today and the zone
public record Words(Texts texts, Formats formats, Time time) {}
