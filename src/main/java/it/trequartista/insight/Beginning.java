package it.trequartista.insight;

/// The first five steps in a new file. Each is true because of what the file holds.
///
/// @param person a person is there
/// @param touchpoint a touchpoint is noted
/// @param content a content is there
/// @param offer an offer is there
/// @param pdf an offer was issued, its PDF made
public record Beginning(
        boolean person, boolean touchpoint, boolean content, boolean offer, boolean pdf) {
    /// How many steps are done.
    public int done() {
        int done = 0;
        for (boolean step : new boolean[] {person, touchpoint, content, offer, pdf}) {
            done += step ? 1 : 0;
        }
        return done;
    }

    /// True when nothing is left of them.
    public boolean isComplete() {
        return done() == 5;
    }
}
