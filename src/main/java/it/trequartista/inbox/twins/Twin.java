package it.trequartista.inbox.twins;

import it.trequartista.store.Table;
import it.trequartista.store.Table.Cell;
import it.trequartista.store.Table.Column;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One of two records, as they are compared.
///
/// @param values by column: text, a whole number, or null
/// @param details what else there is of it: addresses, companies or people, tags
/// @param counts how much hangs on it
/// @param created when it was written first
/// @param changed when it was written last
public record Twin(
        long id,
        Map<String, @Nullable Object> values,
        List<String> details,
        Counts counts,
        Instant created,
        Instant changed) {
    /// How much hangs on a record.
    public record Counts(int touches, int deals, int offers) {}

    /// Keeps its own copies.
    public Twin {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        details = List.copyOf(details);
    }

    /// Whether nothing is in a field.
    public boolean isEmpty(Cell cell) {
        return filled(cell) == 0;
    }

    /// A text of the record, "" for none.
    String text(String column) {
        return Objects.toString(values.get(column), "");
    }

    /// Whether a field says the same here and there.
    boolean isSame(Cell cell, Twin other) {
        return cell.columns().stream()
                .map(Column::name)
                .allMatch(c -> text(c).strip().equals(other.text(c).strip()));
    }

    /// In how many columns of a field something is.
    long filled(Cell cell) {
        return cell.columns().stream().filter(this::isFilled).count();
    }

    /// How long what is in a field is.
    int length(Cell cell) {
        return cell.columns().stream().mapToInt(c -> text(c.name()).length()).sum();
    }

    private boolean isFilled(Column column) {
        String value = text(column.name());
        return !value.isBlank() && !value.equals(Objects.toString(column.usual(), ""));
    }

    /// Whether a field is there to be chosen.
    static boolean isChosen(Cell cell) {
        return cell.kind() == Table.Kind.FIELD || cell.kind() == Table.Kind.TEXT;
    }
}
