package it.trequartista.store;

import it.trequartista.store.RowLog.Past;
import it.trequartista.store.Table.Cell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What a long text shows while two values of it wait for a choice: both changes, where they do not
/// touch.
///
/// It follows from the values and from who had seen which, so every computer that has the same
/// transactions shows the same, and nothing of it travels. What both had before them is the value
/// both had seen last; where those were two, what was shown then, found in the same way.
final class Merging {
    private final Graph graph;
    private final RowLog rows;

    Merging(Graph graph, RowLog rows) {
        this.graph = graph;
        this.rows = rows;
    }

    /// The text of two values, under the number of the one that would show; empty when they are not
    /// two or do not go together.
    Optional<Past> of(Table table, long id, Cell cell, List<Past> heads) {
        return heads.size() == 2
                ? of(rows.past(table, id, cell.name()), cell.name(), heads)
                : Optional.empty();
    }

    private Optional<Past> of(List<Past> history, String column, List<Past> heads) {
        if (heads.size() != 2 || stoodTogether(heads)) {
            return Optional.empty();
        }
        var before = lastSeen(history, heads);
        if (before.isEmpty() || heads.stream().anyMatch(h -> isForeign(h, column))) {
            return Optional.empty();
        }
        Past best = best(heads);
        Past base = of(history, column, before).orElseGet(() -> best(before));
        return TextMerge.of(
                        text(base, column),
                        text(heads.getFirst(), column),
                        text(heads.getLast(), column))
                .map(merged -> new Past(best.n(), value(column, merged)));
    }

    private static String value(String column, String text) {
        var value = new LinkedHashMap<String, @Nullable Object>();
        value.put(column, text.isEmpty() ? null : text);
        return Sealed.text(value);
    }

    /// Two values between which a choice was taken back wait for one again.
    private boolean stoodTogether(List<Past> heads) {
        return graph.stoodTogether(
                graph.node(heads.getFirst().n()), graph.node(heads.getLast().n()));
    }

    /// The values all of these had seen and no later one they had all seen replaced.
    private List<Past> lastSeen(List<Past> history, List<Past> heads) {
        var seen = new ArrayList<Past>();
        for (Past past : history) {
            if (heads.stream().allMatch(h -> sees(h, past))) {
                seen.add(past);
            }
        }
        return seen.stream()
                .filter(p -> seen.stream().noneMatch(o -> o.n() != p.n() && sees(o, p)))
                .toList();
    }

    private boolean sees(Past one, Past other) {
        return graph.isSeenBy(graph.node(other.n()), graph.node(one.n()));
    }

    private Past best(List<Past> heads) {
        Past best = heads.getFirst();
        for (Past one : heads) {
            if (graph.node(one.n()).shownBefore(graph.node(best.n()))) {
                best = one;
            }
        }
        return best;
    }

    private static boolean isForeign(Past past, String column) {
        return Sealed.values(past.val()).get(column) instanceof Op.Foreign;
    }

    private static String text(Past past, String column) {
        return Sealed.values(past.val()).get(column) instanceof String text ? text : "";
    }
}
