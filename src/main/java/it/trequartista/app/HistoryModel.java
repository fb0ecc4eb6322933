package it.trequartista.app;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.History;
import it.trequartista.ui.Background;
import it.trequartista.ui.RowWindow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Every step of the file, latest first, under its day. The moments are read at once, the steps and
/// their names as they come into sight.
final class HistoryModel implements AutoCloseable {
    /// So many steps are named at a time while looking for words, and so many are found at most.
    private static final int SLICE = 200;

    private static final int MOST = 300;

    /// One line of the list.
    sealed interface Line {
        /// The day of what follows.
        record Day(LocalDate day) implements Line {}

        /// A step.
        record Done(History.Step step, String name) implements Line {}
    }

    /// What is drawn beside the rows.
    ///
    /// @param loaded false until something was read
    /// @param steps how many there are
    /// @param filter the words they hold
    record Shown(boolean loaded, int steps, String filter) {}

    @SuppressWarnings("ArrayRecordComponent") // As the row window takes them; never compared.
    private record Found(long[] ids, int steps, Map<Long, Line> first) {}

    private final History history;
    private final StepNames names;
    private final Time time;
    private final Consumer<Problem> say;
    private final Background.Lane lane;
    private final RowWindow<Line> rows;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(false, 0, ""));
    private volatile String wanted = "";

    HistoryModel(Db db, StepNames names, Background background, Consumer<Problem> say) {
        this.history = db.history();
        this.names = names;
        this.time = db.time();
        this.say = say;
        this.lane = background.lane();
        this.rows = new RowWindow<>(background, this::lines, say);
        this.stopWatching = db.onCommit(tables -> background.onScreen(this::refresh));
        refresh();
    }

    RowWindow<Line> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows only what holds these words.
    void filter(String typed) {
        wanted = Fuzzy.plain(typed);
        refresh();
    }

    /// What takes a step back.
    static StepId id(History.Step step) {
        return new StepId(step.n());
    }

    /// Reads again.
    void refresh() {
        String filter = wanted;
        lane.run(
                () -> found(filter),
                found -> {
                    rows.renew(found.ids(), found.first());
                    shown.set(new Shown(true, found.steps(), filter));
                },
                say);
    }

    private Found found(String filter) {
        var moments = history.moments();
        var first = new HashMap<Long, Line>();
        var kept = filter.isEmpty() ? moments : holding(filter, moments, first);
        long[] ids = ids(kept);
        if (filter.isEmpty()) {
            first.putAll(lines(boxed(ids, RowWindow.AHEAD)));
        }
        return new Found(ids, kept.size(), first);
    }

    /// Stops when other words are asked for meanwhile.
    private List<History.Moment> holding(
            String filter, List<History.Moment> moments, Map<Long, Line> lines) {
        var kept = new ArrayList<History.Moment>();
        for (int at = 0; at < moments.size() && kept.size() < MOST; at += SLICE) {
            if (!filter.equals(wanted)) {
                return kept;
            }
            var slice = moments.subList(at, Math.min(moments.size(), at + SLICE));
            var named = lines(slice.stream().map(History.Moment::n).toList());
            for (History.Moment moment : slice) {
                if (named.get(moment.n()) instanceof Line.Done done
                        && Fuzzy.plain(done.name()).contains(filter)) {
                    kept.add(moment);
                    lines.put(moment.n(), done);
                }
            }
        }
        return kept;
    }

    /// The numbers of the steps, before those of a day the day itself as a negative number.
    private long[] ids(List<History.Moment> moments) {
        var ids = new ArrayList<Long>();
        LocalDate day = null;
        for (History.Moment moment : moments) {
            LocalDate its = day(moment.at());
            if (!its.equals(day)) {
                ids.add(-its.toEpochDay());
                day = its;
            }
            ids.add(moment.n());
        }
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private LocalDate day(Instant at) {
        return time.dayOf(at);
    }

    private static List<Long> boxed(long[] ids, int most) {
        var boxed = new ArrayList<Long>();
        for (int i = 0; i < Math.min(most, ids.length); i++) {
            boxed.add(ids[i]);
        }
        return boxed;
    }

    private Map<Long, Line> lines(List<Long> ids) {
        var lines = new HashMap<Long, Line>();
        for (long id : ids) {
            if (id <= 0) {
                lines.put(id, new Line.Day(LocalDate.ofEpochDay(-id)));
            }
        }
        for (History.Step step : history.steps(ids.stream().filter(id -> id > 0).toList())) {
            lines.put(step.n(), new Line.Done(step, names.of(step)));
        }
        return lines;
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
    }
}
