package it.trequartista.insight.ui;

import it.trequartista.insight.Figures;
import it.trequartista.insight.Insight;
import it.trequartista.insight.Span;
import it.trequartista.kernel.Problem;
import it.trequartista.ui.Background;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/// The figures of a length of time, kept fresh while the file changes.
public final class InsightModel {
    private final Insight insight;
    private final Background.Lane lane;
    private final Runnable unwatch;
    private final ObjectProperty<Span.Length> length =
            new SimpleObjectProperty<>(Span.Length.DAYS_90);
    private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// Reads at once, and again after each change until it is closed.
    public InsightModel(Insight insight, Background background) {
        this.insight = insight;
        this.lane = background.lane();
        this.unwatch = insight.onChange(() -> background.onScreen(this::refresh));
        length.addListener(o -> refresh());
        refresh();
    }

    /// How far the figures look back; 90 days at first.
    public ObjectProperty<Span.Length> length() {
        return length;
    }

    /// What is known; null until the first answer.
    public ReadOnlyObjectProperty<@Nullable Figures> figures() {
        return figures.getReadOnlyProperty();
    }

    /// Why nothing could be read; null when it could.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Reads again.
    public void refresh() {
        var wanted = length.get();
        lane.run(
                () -> insight.figures(wanted),
                found -> {
                    problem.set(null);
                    figures.set(found);
                },
                problem::set);
    }

    /// Stops following the file.
    public void close() {
        unwatch.run();
        lane.drop();
    }
}
