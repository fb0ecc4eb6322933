package it.trequartista.store;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table that travels between computers, as `tables.txt` describes it.
public final class Table {
    private final int number;
    private final String name;
    private final List<Cell> cells;
    private final List<Column> columns;
    private final @Nullable String file;
    private final Map<String, Cell> byName = new HashMap<>();
    private final Map<String, Cell> byColumn = new HashMap<>();

    /// @param number its number in the change log, for good
    /// @param name its name in the file
    /// @param cells its fields, each one or more columns that travel together
    /// @param file the column whose bytes travel as a file of their own, or null
    Table(int number, String name, List<Cell> cells, @Nullable String file) {
        this.number = number;
        this.name = name;
        this.cells = List.copyOf(cells);
        this.columns = cells.stream().flatMap(c -> c.columns().stream()).toList();
        this.file = file;
        for (Cell cell : cells) {
            byName.put(cell.name, cell);
            cell.columns.forEach(c -> byColumn.put(c.name, cell));
        }
    }

    /// Its number in the change log, for good.
    public int number() {
        return number;
    }

    /// Its name in the file.
    public String name() {
        return name;
    }

    /// Its fields, each one or more columns that travel together.
    public List<Cell> cells() {
        return cells;
    }

    /// All columns that travel, in the order of the fields.
    public List<Column> columns() {
        return columns;
    }

    /// The column whose bytes travel as a file of their own, or null.
    public @Nullable String file() {
        return file;
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
        return Optional.ofNullable(byName.get(name));
    }

    /// The field a column belongs to.
    public Optional<Cell> cellOf(String column) {
        return Optional.ofNullable(byColumn.get(column));
    }

    /// Whether a row can be marked deleted; one of another table is there for good.
    public boolean losesRows() {
        return cells.stream().anyMatch(c -> c.kind() == Kind.DELETED);
    }
}
