package it.trequartista.deals;

/// Why a deal was lost.
///
/// @param keeper who stopped it
/// @param reason in words, may be ""
public record Loss(Keeper keeper, String reason) {}
