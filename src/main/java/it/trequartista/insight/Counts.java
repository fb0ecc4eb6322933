package it.trequartista.insight;

import it.trequartista.kernel.Money;

import java.util.List;

/// What happened between two days.
///
/// @param opened opportunities opened
/// @param contacts people put into the file
/// @param published publications that came out
/// @param signed contracts signed by everyone
/// @param value what those contracts are worth, one sum per currency
public record Counts(long opened, long contacts, long published, long signed, List<Money> value) {
    /// Keeps its own copy.
    public Counts {
        value = List.copyOf(value);
    }
}
