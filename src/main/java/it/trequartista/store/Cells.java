package it.trequartista.store;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which transaction wrote what each field of a row shows.
///
/// @param base the one that made the row
/// @param over the fields another one wrote since
public record Cells(long base, Map<String, Long> over) {
    public Cells {
        over = Map.copyOf(over);
    }

    /// The writer of a field.
    public long of(String cell) {
        return over.getOrDefault(cell, base);
    }

    /// The same after some fields were written.
    public Cells with(Map<String, Long> written) {
        var all = new LinkedHashMap<>(over);
        all.putAll(written);
        all.values().removeIf(n -> n == base);
        return new Cells(base, all);
    }

    /// As the file keeps the fields written since: "stage:15,title:12", null for none.
    @Nullable String text() {
        if (over.isEmpty()) {
            return null;
        }
        var text = new StringBuilder();
        new TreeMap<>(over)
                .forEach(
                        (cell, n) ->
                                text.append(text.isEmpty() ? "" : ",")
                                        .append(cell)
                                        .append(':')
                                        .append(n));
        return text.toString();
    }

    /// From what the file keeps.
    public static Cells of(long base, @Nullable String text) {
        if (text == null) {
            return new Cells(base, Map.of());
        }
        var over = new LinkedHashMap<String, Long>();
        for (String one : List.of(text.split(",", -1))) {
            int colon = one.lastIndexOf(':');
            over.put(one.substring(0, colon), Long.valueOf(one.substring(colon + 1)));
        }
        return new Cells(base, over);
    }
}
