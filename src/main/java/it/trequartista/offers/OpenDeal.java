package it.trequartista.offers;

import it.trequartista.kernel.DealId;

/// A deal a new offer may belong to.
///
/// @param id of the deal
/// @param title what it is about
/// @param stage where it stands
public record OpenDeal(DealId id, String title, String stage) {}
