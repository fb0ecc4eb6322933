package it.trequartista.inbox.twins;

import it.trequartista.kernel.Time;
import it.trequartista.store.Table;
import it.trequartista.store.Table.Column;
import it.trequartista.store.Tables;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Folds rows that say the same of one record into one, after two became one. Only rows that are a
/// detail of a record or tie it to another: a touchpoint or a task is a thing of its own, however
/// alike two are.
final class FoldStore {
    /// When two rows are one.
    ///
    /// @param same columns that are equal
    /// @param agreeing columns that are equal or of which one is empty
    private record Rule(List<String> same, List<String> agreeing) {}

    /// A row that is kept.
    private record Held(Map<String, @Nullable Object> cells) {}

    private static final List<String> OWNER = List.of("person_id", "company_id");

    private static final Map<String, Rule> RULES =
            Map.of(
                    "contact_point", new Rule(with(OWNER, "normalised"), List.of()),
                    "address",
                            new Rule(
                                    OWNER,
                                    List.of(
                                            "street",
                                            "postal_code",
                                            "city",
                                            "province",
                                            "country")),
                    "tagging", new Rule(with(OWNER, "tag"), List.of()),
                    "affiliation",
                            new Rule(OWNER, List.of("title", "department", "from_day", "to_day")),
                    "deal_person", new Rule(List.of("deal_id", "person_id"), List.of()),
                    "touchpoint_person", new Rule(List.of("touchpoint_id", "person_id"), List.of()),
                    "not_same",
                            new Rule(
                                    List.of(
                                            "person_id",
                                            "other_person_id",
                                            "company_id",
                                            "other_company_id"),
                                    List.of()));

    private final Time time;

    FoldStore(Time time) {
        this.time = time;
    }

    private static List<String> with(List<String> columns, String more) {
        var all = new ArrayList<>(columns);
        all.add(more);
        return all;
    }

    /// Folds what hangs on a record.
    void fold(Handle handle, Kind kind, long id) {
        var done = new HashSet<String>();
        for (Tables.Naming naming : Tables.ours().naming(kind.table())) {
            var rule = RULES.get(naming.table().name());
            if (rule != null && done.add(naming.table().name() + naming.column())) {
                fold(handle, naming, rule, id);
            }
        }
        differentFromItself(handle, kind);
    }

    private void fold(Handle handle, Tables.Naming naming, Rule rule, long id) {
        var table = naming.table();
        String columns =
                table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        var rows =
                handle.createQuery(
                                "SELECT id, %s FROM %s WHERE %s = :id AND deleted = 0 ORDER BY id"
                                        .formatted(columns, table.name(), naming.column()))
                        .bind("id", id)
                        .mapToMap()
                        .list();
        var kept = new HashMap<List<Object>, List<Held>>();
        for (Map<String, Object> read : rows) {
            var row = new HashMap<String, @Nullable Object>();
            read.forEach(row::put);
            var alike = kept.computeIfAbsent(key(rule, row), k -> new ArrayList<>(1));
            var twin = alike.stream().filter(k -> agree(rule, k.cells, row)).findFirst();
            if (twin.isPresent()) {
                fill(handle, table, twin.get().cells, row);
                delete(handle, table, row);
            } else {
                alike.add(new Held(row));
            }
        }
    }

    /// What is equal of two that are one. An address nobody can compare is compared as it is.
    private static List<Object> key(Rule rule, Map<String, @Nullable Object> row) {
        var key = new ArrayList<Object>();
        for (String column : rule.same()) {
            String value = text(row, column);
            key.add(value.isEmpty() && column.equals("normalised") ? text(row, "value") : value);
        }
        return key;
    }

    private static boolean agree(
            Rule rule, Map<String, @Nullable Object> kept, Map<String, @Nullable Object> row) {
        return rule.agreeing().stream()
                .allMatch(
                        c ->
                                text(kept, c).isEmpty()
                                        || text(row, c).isEmpty()
                                        || text(kept, c).equalsIgnoreCase(text(row, c)));
    }

    /// What the one that is kept lacks it takes from the other: that somebody wants no mail is not
    /// forgotten.
    private void fill(
            Handle handle,
            Table table,
            Map<String, @Nullable Object> kept,
            Map<String, @Nullable Object> row) {
        var news = new LinkedHashMap<String, @Nullable Object>();
        for (Table.Cell cell : table.cells()) {
            for (Column column : cell.columns()) {
                Object value = row.get(column.name());
                if (Twin.isChosen(cell)
                        && value != null
                        && isUsual(column, kept)
                        && !isUsual(column, row)) {
                    news.put(column.name(), value);
                }
            }
        }
        if (news.isEmpty()) {
            return;
        }
        String sets =
                news.keySet().stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "));
        int _ =
                handle.createUpdate(
                                "UPDATE %s SET %s, updated_at = :now WHERE id = :id"
                                        .formatted(table.name(), sets))
                        .bindMap(news)
                        .bind("now", time.now().toEpochMilli())
                        .bind("id", kept.get("id"))
                        .execute();
        kept.putAll(news);
    }

    private static boolean isUsual(Column column, Map<String, @Nullable Object> row) {
        String value = text(row, column.name());
        return value.isEmpty() || value.equals(Objects.toString(column.usual(), ""));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.toString(row.get(column), "").strip();
    }

    private void delete(Handle handle, Table table, Map<String, @Nullable Object> row) {
        int _ =
                handle.createUpdate(
                                "UPDATE %s SET deleted = 1, updated_at = :now WHERE id = :id"
                                        .formatted(table.name()))
                        .bind("now", time.now().toEpochMilli())
                        .bind("id", row.get("id"))
                        .execute();
    }

    /// Nobody is different from themselves.
    private void differentFromItself(Handle handle, Kind kind) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE not_same SET deleted = 1, updated_at = :now
                                WHERE deleted = 0 AND %1$s = other_%1$s
                                """
                                        .formatted(kind.table().name() + "_id"))
                        .bind("now", time.now().toEpochMilli())
                        .execute();
    }
}
