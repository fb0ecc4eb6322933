package it.trequartista.store;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Whoever adds a table or a column says what becomes of it when two computers meet.
class TablesTest {
    @TempDir Path folder;
    private Db db;

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), Time.ofThisMachine());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void everyTableAndColumnIsToldWhereItGoes() {
        assertThat(db.<List<String>>read(TablesTest::unknown)).isEmpty();
    }

    @Test
    void aTableOrColumnNobodyClassifiedIsFound() {
        db.run(
                h -> {
                    h.execute("CREATE TABLE planted (id INTEGER PRIMARY KEY)");
                    h.execute("ALTER TABLE person ADD COLUMN planted TEXT");
                    h.execute("ALTER TABLE deal ADD COLUMN planted TEXT DEFAULT 'x'");
                });
        assertThat(db.<List<String>>read(TablesTest::unknown))
                .containsExactlyInAnyOrder("planted", "person.planted", "deal.planted");
    }

    @Test
    void noNumberAndNoNameIsThereTwice() {
        var numbers = new HashSet<Integer>();
        for (Table table : Tables.ours().travelling()) {
            assertThat(numbers.add(table.number())).as(table.name()).isTrue();
            assertThat(table.cells().stream().map(Table.Cell::name)).doesNotHaveDuplicates();
            assertThat(table.columns().stream().map(Table.Column::name)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRowNamesOnlyRowsOfTablesBeforeItsOwn() {
        var before = new HashSet<String>();
        for (Table table : Tables.ours().travelling()) {
            var named =
                    db.read(
                            h ->
                                    h.createQuery("PRAGMA foreign_key_list(" + table.name() + ")")
                                            .map((rs, ctx) -> rs.getString("table"))
                                            .list());
            assertThat(before).as(table.name()).containsAll(named);
            before.add(table.name());
        }
    }

    @Test
    void everyColumnThatNamesARowSaysOfWhichTable() {
        for (Table table : Tables.ours().travelling()) {
            var named =
                    db.read(
                            h ->
                                    h.createQuery("PRAGMA foreign_key_list(" + table.name() + ")")
                                            .map(
                                                    (rs, ctx) ->
                                                            rs.getString("from")
                                                                    + ">"
                                                                    + rs.getString("table"))
                                            .list());
            var said =
                    table.columns().stream()
                            .filter(c -> c.names() != null)
                            .map(c -> c.name() + ">" + c.names())
                            .toList();
            assertThat(said).as(table.name()).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static List<String> unknown(Handle handle) {
        var wrong = new ArrayList<String>();
        var tables = Tables.ours();
        var found =
                handle.createQuery(
                                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT"
                                        + " GLOB 'sqlite_*'")
                        .mapTo(String.class)
                        .list();
        for (String name : found) {
            var travelling = tables.named(name);
            if (travelling.isPresent()) {
                wrong.addAll(unknownColumns(handle, travelling.get()));
            } else if (!tables.local().contains(name)
                    && tables.derived().stream().noneMatch(name::startsWith)) {
                wrong.add(name);
            }
        }
        for (Table table : tables.travelling()) {
            if (!found.contains(table.name())) {
                wrong.add(table.name());
            }
        }
        return wrong;
    }

    private static List<String> unknownColumns(Handle handle, Table table) {
        var usual = new HashMap<String, Object>();
        table.columns().forEach(c -> usual.put(c.name(), c.usual()));
        var known = new HashSet<>(usual.keySet());
        known.add("id");
        known.addAll(Tables.ours().derivedColumns(table.name()));
        if (table.file() != null) {
            known.add(table.file());
        }
        var wrong = new ArrayList<String>();
        var columns =
                handle.createQuery("PRAGMA table_info(" + table.name() + ")")
                        .map(
                                (rs, ctx) ->
                                        Map.entry(
                                                rs.getString("name"),
                                                Objects.requireNonNullElse(
                                                        rs.getString("dflt_value"), "")))
                        .list();
        for (var column : columns) {
            String name = column.getKey();
            if (!known.remove(name)
                    || (usual.containsKey(name)
                            && !literal(usual.get(name)).equals(column.getValue()))) {
                wrong.add(table.name() + "." + name);
            }
        }
        known.forEach(name -> wrong.add(table.name() + "." + name));
        return wrong;
    }

    private static String literal(Object usual) {
        return switch (usual) {
            case null -> "";
            case String text -> "'" + text + "'";
            default -> usual.toString();
        };
    }
}
