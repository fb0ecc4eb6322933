package it.trequartista.app;

import it.trequartista.kernel.Place;

/// A record found by its words.
///
/// @param place where it is shown
/// @param title its name
/// @param detail a few words more: company, state, amount
public record Found(Place place, String title, String detail) {}
