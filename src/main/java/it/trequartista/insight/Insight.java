package it.trequartista.insight;

import it.trequartista.contacts.tasks.TaskStore;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

/// The questions one asks of the whole file. Nothing here writes.
///
/// @param db the file
public record Insight(Db db) {
    private static final int ARRIVALS = 6;

    /// The day at a glance, all of it from one snapshot.
    public Today today() {
        var today = time().today();
        return db.read(
                h ->
                        new Today(
                                PulseStore.firstName(h),
                                Actions.inOrder(ActionStore.found(h, time()), today),
                                new TaskStore(db).open(h),
                                ArrivalStore.latest(h, ARRIVALS),
                                PulseStore.pipeline(h, time()),
                                PulseStore.counts(h, Span.weekOf(today), time()),
                                PulseStore.beginning(h)));
    }

    /// How many actions [#today] would list.
    public int waiting() {
        var today = time().today();
        return db.read(h -> Actions.inOrder(ActionStore.found(h, time()), today).size());
    }

    /// The figures of the days up to today, all of them from one snapshot.
    public Figures figures(Span.Length length) {
        var span = length.endingOn(time().today());
        return db.read(
                h ->
                        new Figures(
                                span,
                                PulseStore.counts(h, span, time()),
                                PulseStore.counts(h, span.before(), time()),
                                PulseStore.pipeline(h, time()),
                                FigureStore.touches(h, time()),
                                FigureStore.beginnings(h, span, time()),
                                FigureStore.offers(h, span, time())));
    }

    /// Tells after each change of the file, on the writing thread.
    ///
    /// @return stops telling
    public Runnable onChange(Runnable changed) {
        return db.onCommit(tables -> changed.run());
    }

    /// Today and the zone, as the file counts them.
    public Time time() {
        return db.time();
    }
}
