package it.trequartista.inbox.twins;

import java.util.Set;
import java.util.TreeSet;

/// What becomes of two records that are made one.
///
/// @param others fields whose value comes from the one that goes
/// @param note what is to be remembered besides, added to the notes; "" for nothing
public record Choice(Set<String> others, String note) {
    /// Keeps its own copy.
    public Choice {
        others = Set.copyOf(others);
    }

    /// With a field taken from the one that goes, or not.
    public Choice taking(String field, boolean fromOther) {
        var taken = new TreeSet<>(others);
        if (fromOther) {
            taken.add(field);
        } else {
            taken.remove(field);
        }
        return new Choice(taken, note);
    }

    /// With another note.
    public Choice noting(String text) {
        return new Choice(others, text);
    }
}
