package it.trequartista.store;

import it.trequartista.kernel.DataLines;
import it.trequartista.store.Table.Cell;
import it.trequartista.store.Table.Column;
import it.trequartista.store.Table.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Every table of the file: which travel, which stay, which are worked out. Read from `tables.txt`,
/// which explains its own form; a name that is not in it never reaches a statement.
public final class Tables {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Tables OURS = read("/it/trequartista/store/tables.txt");

    private final List<Table> travelling = new ArrayList<>();
    private final Map<String, Table> byName = new HashMap<>();
    private final Map<Integer, Table> byNumber = new HashMap<>();
    private final Map<String, List<Naming>> naming = new HashMap<>();
    private final Set<String> local = new HashSet<>();
    private final Set<String> derived = new HashSet<>();
    private final Map<Integer, List<Column>> namesLosable = new HashMap<>();
    private final Map<String, Set<String>> derivedColumns = new HashMap<>();

    private Tables() {}

    /// Those of this program.
    public static Tables ours() {
        return OURS;
    }

    /// The tables that travel, in the order in which a row can name rows of those before it.
    public List<Table> travelling() {
        return List.copyOf(travelling);
    }

    /// The travelling table of a name.
    public Optional<Table> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The travelling table of a number of ours.
    public Table numbered(int number) {
        var found = byNumber.get(number);
        if (found == null) {
            throw new IllegalArgumentException("no table " + number);
        }
        return found;
    }

    /// The tables that stay on this computer.
    Set<String> local() {
        return Set.copyOf(local);
    }

    /// The tables that are worked out from others.
    Set<String> derived() {
        return Set.copyOf(derived);
    }

    /// A column of a table whose value names a row of another.
    ///
    /// @param table whose rows name
    /// @param cell the field it belongs to
    /// @param column its name
    public record Naming(Table table, Table.Cell cell, String column) {}

    /// Where rows of a table are named.
    public List<Naming> naming(Table named) {
        return naming.getOrDefault(named.name(), List.of());
    }

    /// The columns of a table that name rows which can be deleted.
    List<Column> namesLosable(Table table) {
        return namesLosable.getOrDefault(table.number(), List.of());
    }

    /// The columns of a travelling table that are worked out.
    Set<String> derivedColumns(String table) {
        return derivedColumns.getOrDefault(table, Set.of());
    }

    /// Whether the rows of a table say when they were changed last.
    public boolean isStamped(Table table) {
        return derivedColumns(table.name()).contains("updated_at");
    }

    private static Tables read(String resource) {
        var tables = new Tables();
        tables.read(DataLines.of(Tables.class, resource));
        return tables;
    }

    private void read(List<String> lines) {
        int number = 0;
        String name = "";
        String file = null;
        var cells = new ArrayList<Cell>();
        for (String line : lines) {
            var words = List.of(line.strip().split("\\s+"));
            var rest = words.subList(1, words.size());
            if (line.startsWith(" ")) {
                String head = words.getFirst().replace(":", "");
                switch (head) {
                    case "derived" -> derivedColumns.put(name, Set.copyOf(rest));
                    case "file" -> file = rest.getFirst();
                    default -> cells.addAll(cells(head, rest));
                }
                continue;
            }
            add(number, name, cells, file);
            cells.clear();
            file = null;
            number = 0;
            switch (words.getFirst()) {
                case "local" -> local.addAll(rest);
                case "derived" -> derived.addAll(rest);
                default -> {
                    number = Integer.parseInt(words.getFirst());
                    name = rest.getFirst();
                }
            }
        }
        add(number, name, cells, file);
        for (Table table : travelling) {
            namesLosable.put(
                    table.number(), table.columns().stream().filter(this::namesLosable).toList());
        }
    }

    private boolean namesLosable(Column column) {
        var names = column.names() == null ? null : byName.get(column.names());
        return names != null && names.losesRows();
    }

    private void add(int number, String name, List<Cell> cells, @Nullable String file) {
        if (number != 0) {
            var table = new Table(number, name, cells, file);
            travelling.add(table);
            byName.put(name, table);
            byNumber.put(number, table);
            for (Cell cell : table.cells()) {
                for (Column column : cell.columns()) {
                    if (column.names() != null) {
                        naming.computeIfAbsent(column.names(), k -> new ArrayList<>())
                                .add(new Naming(table, cell, column.name()));
                    }
                }
            }
        }
    }

    private static List<Cell> cells(String head, List<String> words) {
        var columns = words.stream().map(Tables::column).toList();
        return switch (head) {
            case "each" -> single(columns, Kind.FIELD);
            case "text" -> single(columns, Kind.TEXT);
            case "quiet" -> single(columns, Kind.QUIET);
            case "deleted" -> single(columns, Kind.DELETED);
            default -> List.of(new Cell(head, columns, Kind.FIELD));
        };
    }

    private static List<Cell> single(List<Column> columns, Kind kind) {
        return columns.stream().map(c -> new Cell(c.name(), List.of(c), kind)).toList();
    }

    private static Column column(String word) {
        int named = word.indexOf('>');
        if (named > 0) {
            return new Column(word.substring(0, named), null, word.substring(named + 1));
        }
        var parts = Arrays.asList(word.split("=", 2));
        if (parts.size() == 1) {
            return new Column(word, null);
        }
        String usual = parts.get(1);
        return new Column(
                parts.getFirst(),
                NUMBER.matcher(usual).matches() ? (Object) Long.valueOf(usual) : usual);
    }
}
