package it.trequartista.inbox.twins;

import it.trequartista.store.Table.Cell;
import it.trequartista.store.Table.Kind;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Two records side by side.
///
/// @param pair they are
/// @param one the older
/// @param other the other
public record Compared(Pair pair, Twin one, Twin other) {
    /// What says how it began is kept from the older.
    private static final Set<String> BEGINNINGS = Set.of("source", "how_met");

    /// The fields in which at least one of them has something, in the order of the record.
    public List<Cell> fields() {
        return pair.kind().table().cells().stream()
                .filter(Twin::isChosen)
                .filter(c -> !one.isEmpty(c) || !other.isEmpty(c))
                .toList();
    }

    /// Whether a field has two values to choose from.
    public boolean differ(Cell cell) {
        return !one.isEmpty(cell) && !other.isEmpty(cell) && !one.isSame(cell, other);
    }

    /// What is taken when nobody chooses: what is there, the fuller of two, or else the newer. Of
    /// two notes both.
    public Choice usual() {
        var taken = new TreeSet<String>();
        String note = "";
        for (Cell cell : fields()) {
            if (cell.kind() == Kind.TEXT && differ(cell)) {
                note = more(cell);
            } else if (isOthers(cell)) {
                taken.add(cell.name());
            }
        }
        return new Choice(taken, note);
    }

    /// What the other's text says that the first does not.
    private String more(Cell cell) {
        String own = one.text(cell.name()).strip();
        String others = other.text(cell.name()).strip();
        return own.contains(others) ? "" : others;
    }

    private boolean isOthers(Cell cell) {
        if (one.isEmpty(cell) || other.isEmpty(cell) || one.isSame(cell, other)) {
            return one.isEmpty(cell) && !other.isEmpty(cell);
        }
        if (cell.columns().size() > 1) {
            long fuller = other.filled(cell) - one.filled(cell);
            return fuller == 0 ? other.length(cell) > one.length(cell) : fuller > 0;
        }
        return !BEGINNINGS.contains(cell.name()) && other.changed().isAfter(one.changed());
    }
}
