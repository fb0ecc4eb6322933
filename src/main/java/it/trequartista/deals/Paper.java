package it.trequartista.deals;

import it.trequartista.kernel.Place;

/// An offer or a contract of a deal, as a link.
///
/// @param place where it is
/// @param title what it is about
/// @param number it was issued under, "" for a draft
/// @param unanswered true for an issued offer without an answer, whose acceptance can be recorded
public record Paper(Place place, String title, String number, boolean unanswered) {}
