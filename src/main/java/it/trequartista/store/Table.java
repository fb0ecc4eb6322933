package it.trequartista.store;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A table that travels between computers, as `tables.txt` describes it.
///
/// @param number its number in the change log, for good
/// @param name its name in the file
/// @param cells its fields, each one or more columns that travel together
/// @param columns all columns that travel, in the order of the fields
/// @param file the column whose bytes travel as a file of their own, or null
public record Table(
        int number, String name, List<Cell> cells, List<Column> columns, @Nullable String file) {
    public Table {
        cells = List.copyOf(cells);
        columns = List.copyOf(columns);
    }

    /// With the columns of its fields.
    Table(int number, String name, List<Cell> cells, @Nullable String file) {
        this(number, name, cells, cells.stream().flatMap(c -> c.columns().stream()).toList(), file);
    }

    /// A column that travels.
    ///
    /// @param name in the table
    /// @param usual what a new row has when nothing is said: a `Long`, a `String` or null
    /// @param names the table whose rows its values name, null for a plain value
    public record Column(String name, @Nullable Object usual, @Nullable String names) {
        Column(String name, @Nullable Object usual) {
            this(name, usual, null);
        }
    }

    /// What becomes of two values written at the same time.
    public enum Kind {
        /// Both are kept and shown.
        FIELD,
        /// As a field; merged by paragraph when that is clean.
        TEXT,
        /// The later one stands.
        QUIET,
        /// Whether the row is deleted: any change made at the same time brings it back.
        DELETED
    }

    /// A field: what is written, compared, kept and given back as one.
    ///
    /// @param name of the field; that of its column when it has only one
    /// @param columns that make it up
    /// @param kind what becomes of two values
    public record Cell(String name, List<Column> columns, Kind kind) {
        public Cell {
            columns = List.copyOf(columns);
        }
    }

    /// The field of a name.
    public Optional<Cell> cell(String name) {
        return cells.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /// The field a column belongs to.
    public Optional<Cell> cellOf(String column) {
        return cells.stream()
                .filter(c -> c.columns().stream().anyMatch(k -> k.name().equals(column)))
                .findFirst();
    }

    /// Whether a row can be marked deleted; one of another table is there for good.
    public boolean losesRows() {
        return cells.stream().anyMatch(c -> c.kind() == Kind.DELETED);
    }
}
