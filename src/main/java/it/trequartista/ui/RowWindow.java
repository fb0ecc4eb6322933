package it.trequartista.ui;

import it.trequartista.kernel.Problem;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.ObservableListBase;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The rows of a list as a sorted `long[]` of ids; the rows themselves are read a window at a time,
/// as they come into sight, and a bounded number is kept.
///
/// A list of 100 000 people costs 800 KB and one query of ids; scrolling reads a hundred rows at a
/// time in the background and shows a quiet skeleton meanwhile.
///
/// @param <R> a row as it is drawn
public final class RowWindow<R> extends ObservableListBase<Long> {
    /// So many rows before and after one in sight are read with it.
    public static final int AHEAD = 40;

    private static final int KEPT = 600;

    private final Background background;
    private final Function<List<Long>, Map<Long, R>> read;
    private final Consumer<Problem> failed;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final Map<Long, R> cache =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, R> eldest) {
                    return size() > KEPT;
                }
            };
    private final java.util.HashSet<Long> asked = new java.util.HashSet<>();
    private long[] ids = {};
    private long generation;

    /// Rows read by `read` (in the background) for the ids it is given.
    public RowWindow(
            Background background,
            Function<List<Long>, Map<Long, R>> read,
            Consumer<Problem> failed) {
        this.background = background;
        this.read = read;
        this.failed = failed;
    }

    /// Shows other ids, in this order; rows already read stay until they are read again.
    public void show(long[] sorted) {
        beginChange();
        var before = new Ids(ids);
        ids = sorted.clone();
        nextReplace(0, sorted.length, before);
        endChange();
    }

    /// The same with the first rows already read, which spares a page that opens the skeletons.
    public void show(long[] sorted, Map<Long, R> first) {
        cache.putAll(first);
        show(sorted);
    }

    /// The same when the tables under the rows changed: what was read before is old.
    public void renew(long[] sorted, Map<Long, R> first) {
        generation++;
        asked.clear();
        cache.clear();
        show(sorted, first);
        version.set(version.get() + 1);
    }

    /// Forgets every row, because the tables under them changed; they are read again as seen.
    public void forget() {
        generation++;
        asked.clear();
        cache.clear();
        version.set(version.get() + 1);
    }

    /// The row at an index if it is here; otherwise it is asked for and [#version] moves when it
    /// has come.
    public Optional<R> row(int index) {
        if (index < 0 || index >= ids.length) {
            return Optional.empty();
        }
        R row = cache.get(ids[index]);
        if (row == null) {
            ask(index);
            row = cache.get(ids[index]);
        }
        return Optional.ofNullable(row);
    }

    /// Moves whenever rows have come or gone.
    public ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }

    /// Where an id stands, or -1.
    public int at(long id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Long get(int index) {
        return ids[index];
    }

    @Override
    public int size() {
        return ids.length;
    }

    private void ask(int index) {
        if (asked.contains(ids[index])) {
            return;
        }
        var wanted = new ArrayList<Long>();
        for (int i = Math.max(0, index - AHEAD); i < Math.min(ids.length, index + AHEAD); i++) {
            if (!cache.containsKey(ids[i]) && asked.add(ids[i])) {
                wanted.add(ids[i]);
            }
        }
        long asking = generation;
        background.run(
                () -> read.apply(wanted),
                rows -> {
                    if (asking == generation) {
                        wanted.forEach(asked::remove);
                        cache.putAll(rows);
                        version.set(version.get() + 1);
                    }
                },
                problem -> {
                    wanted.forEach(asked::remove);
                    failed.accept(problem);
                });
    }

    /// Ids as a list that makes a number of one only when it is asked for.
    private static final class Ids extends AbstractList<Long> {
        private final long[] ids;

        Ids(long[] ids) {
            this.ids = ids;
        }

        @Override
        public Long get(int index) {
            return ids[index];
        }

        @Override
        public int size() {
            return ids.length;
        }
    }
}
