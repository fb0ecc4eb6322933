package it.trequartista.app;

import it.trequartista.kernel.Place;

import java.util.List;

/// Finds records by their words, for the palette and the crumbs. Slow: ask it in the background.
public interface Finder {
    /// The best few records whose words begin as the typed words do.
    List<Found> find(String typed);

    /// What a place is called: a person's name, an offer's number. Empty for places without a name
    /// of their own.
    String title(Place place);
}
