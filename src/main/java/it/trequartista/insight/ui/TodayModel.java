package it.trequartista.insight.ui;

import it.trequartista.insight.Insight;
import it.trequartista.insight.Today;
import it.trequartista.kernel.Problem;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// The day at a glance, kept fresh while the file changes.
public final class TodayModel {
    private final Insight insight;
    private final Background.Lane lane;
    private final Runnable unwatch;
    private final ReadOnlyObjectWrapper<@Nullable Today> today = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// Reads at once, and again after each change until it is closed.
    public TodayModel(Insight insight, Background background) {
        this.insight = insight;
        this.lane = background.lane();
        this.unwatch = insight.onChange(() -> background.onScreen(this::refresh));
        refresh();
    }

    /// What is known; null until the first answer.
    public ReadOnlyObjectProperty<@Nullable Today> today() {
        return today.getReadOnlyProperty();
    }

    /// Why nothing could be read; null when it could.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Reads again.
    public void refresh() {
        lane.run(
                insight::today,
                found -> {
                    problem.set(null);
                    today.set(found);
                },
                problem::set);
    }

    /// Stops following the file.
    public void close() {
        unwatch.run();
        lane.drop();
    }
}
