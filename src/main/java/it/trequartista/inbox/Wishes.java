package it.trequartista.inbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What the user says about the lists to import; the rest is found by looking at them.
///
/// @param mapping what columns mean, in all lists
/// @param readings how each list is written
/// @param leaveDoubtful true to leave out rows that may be somebody known already
public record Wishes(Mapping mapping, Map<Path, Reading> readings, boolean leaveDoubtful) {
    /// Nothing is said.
    public static final Wishes NONE = new Wishes(Mapping.GUESSED, Map.of(), false);

    /// Keeps its own copy.
    public Wishes {
        readings = Map.copyOf(readings);
    }

    /// How one list is written.
    public Reading reading(Path file) {
        return readings.getOrDefault(file, Reading.FOUND);
    }

    /// The same with other meanings of columns.
    public Wishes with(Mapping meanings) {
        return new Wishes(meanings, readings, leaveDoubtful);
    }

    /// The same with one list read another way.
    public Wishes with(Path file, Reading reading) {
        var more = new HashMap<>(readings);
        more.put(file, reading);
        return new Wishes(mapping, more, leaveDoubtful);
    }

    /// The same, leaving out or taking in rows that may be somebody known already.
    public Wishes leavingDoubtful(boolean out) {
        return new Wishes(mapping, readings, out);
    }
}
