package it.trequartista.app.cli;

import java.util.Locale;

/// What can be listed.
enum Kind {
    PEOPLE,
    COMPANIES,
    TOUCHPOINTS,
    CONTENT,
    DEALS,
    OFFERS,
    CONTRACTS;

    /// The word on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
