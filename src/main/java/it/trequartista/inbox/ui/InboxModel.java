package it.trequartista.inbox.ui;

import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.ImportResult;
import it.trequartista.inbox.ImportSession;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.Mapping;
import it.trequartista.inbox.Target;
import it.trequartista.kernel.Problem;
import it.trequartista.ui.Background;
import it.trequartista.ui.Job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the Inbox page shows: past imports, and the plan that is looked at.
public final class InboxModel {
    /// Everything drawn.
    ///
    /// @param history past imports
    /// @param plan looked at, if any
    /// @param job under way, if any
    /// @param problem to say, if any
    public record Shown(
            List<ImportSession> history,
            Optional<ImportPlan> plan,
            Optional<Job> job,
            Optional<Problem> problem) {}

    private static final Shown NOTHING =
            new Shown(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Imports imports;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(NOTHING);
    private List<Path> files = List.of();
    private Mapping mapping = Mapping.GUESSED;

    /// Asks for the past imports at once.
    public InboxModel(Imports imports, Background background) {
        this.imports = imports;
        this.background = background;
        reload();
    }

    /// What is drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Reads lists and plans their import.
    public void preview(List<Path> lists, String name) {
        files = List.copyOf(lists);
        mapping = Mapping.GUESSED;
        plan(name);
    }

    /// Gives a column another meaning and plans again.
    public void map(String header, Target target, String name) {
        mapping = mapping.with(header, target);
        plan(name);
    }

    /// Carries the plan out.
    public void commit(String name, Consumer<ImportResult> done) {
        var plan = shown.get().plan();
        if (plan.isPresent()) {
            var job =
                    background.job(
                            name,
                            p -> imports.commit(plan.get(), p),
                            result -> {
                                leave();
                                done.accept(result);
                            },
                            this::failed);
            working(job);
        }
    }

    /// Leaves the plan without writing.
    public void leave() {
        shown.get().job().ifPresent(Job::cancel);
        shown.set(NOTHING);
        reload();
    }

    private void plan(String name) {
        shown.get().job().ifPresent(Job::cancel);
        var job =
                background.job(
                        name,
                        p -> imports.preview(files, mapping, p),
                        plan ->
                                shown.set(
                                        new Shown(
                                                shown.get().history(),
                                                Optional.of(plan),
                                                Optional.empty(),
                                                plan.refused().stream().findFirst())),
                        this::failed);
        working(job);
    }

    private void working(Job job) {
        if (background.jobs().contains(job)) {
            var now = shown.get();
            shown.set(new Shown(now.history(), now.plan(), Optional.of(job), Optional.empty()));
        }
    }

    private void failed(Problem problem) {
        if (!(problem instanceof Problem.Cancelled)) {
            var now = shown.get();
            shown.set(new Shown(now.history(), now.plan(), Optional.empty(), Optional.of(problem)));
        }
    }

    private void reload() {
        background.run(
                imports::history,
                history -> {
                    var now = shown.get();
                    shown.set(new Shown(history, now.plan(), now.job(), now.problem()));
                },
                this::failed);
    }
}
