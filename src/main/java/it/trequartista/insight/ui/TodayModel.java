package it.trequartista.insight.ui;

import it.trequartista.contacts.tasks.Task;
import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.insight.Insight;
import it.trequartista.insight.Today;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The day at a glance, kept fresh while the file changes.
public final class TodayModel {
    private final Insight insight;
    private final Tasks tasks;
    private final Background background;
    private final Background.Lane lane;
    private final Runnable unwatch;
    private final ReadOnlyObjectWrapper<@Nullable Today> today = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// Reads at once, and again after each change until it is closed.
    public TodayModel(Insight insight, Tasks tasks, Background background) {
        this.insight = insight;
        this.tasks = tasks;
        this.background = background;
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

    /// Ticks a task.
    public void tick(Task task, Consumer<StepId> done) {
        background.save(() -> tasks.tick(task.id()), done, problem::set);
    }

    /// Puts a task off until tomorrow.
    public void putOff(Task task, Consumer<StepId> done) {
        var tomorrow = insight.time().today().plusDays(1);
        background.save(() -> tasks.putOff(task.id(), tomorrow), done, problem::set);
    }

    /// Stops following the file.
    public void close() {
        unwatch.run();
        lane.drop();
    }
}
