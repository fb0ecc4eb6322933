package it.trequartista.deals;

import java.time.Instant;

/// A touchpoint of a deal, as its page lists it.
///
/// @param at when
/// @param outwards true from us to them
/// @param marketing true when it was marketing, false when it was selling
/// @param summary in a line
public record Touch(Instant at, boolean outwards, boolean marketing, String summary) {}
