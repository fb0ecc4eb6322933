package it.trequartista.ui;

import it.trequartista.kernel.Place;

/// Goes places. The shell keeps the way back.
public interface Navigator {
    /// Shows a place.
    void to(Place place);

    /// Shows the place one came from.
    void back();

    /// Runs the window's command of that key, as the palette would: `contacts.newPerson`.
    void run(String command);
}
