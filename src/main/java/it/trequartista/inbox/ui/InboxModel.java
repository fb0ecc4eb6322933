package it.trequartista.inbox.ui;

import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.ImportResult;
import it.trequartista.inbox.ImportSession;
import it.trequartista.inbox.ImportUndone;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.PlannedRow;
import it.trequartista.inbox.Reading;
import it.trequartista.inbox.Source;
import it.trequartista.inbox.Target;
import it.trequartista.inbox.Wishes;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Texts;
import it.trequartista.ui.Background;
import it.trequartista.ui.Job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the Inbox page shows: past imports, and the plan that is looked at. Every wish of the user
/// about the lists makes a new plan; nothing is written before [#commit].
public final class InboxModel {
    /// Everything drawn.
    ///
    /// @param history past imports
    /// @param plan looked at, if any
    /// @param rows of the plan that pass the filter
    /// @param filter of the rows
    /// @param job under way, if any
    /// @param problem to say, if any
    public record Shown(
            List<ImportSession> history,
            Optional<ImportPlan> plan,
            List<PlannedRow> rows,
            RowFilter filter,
            Optional<Job> job,
            Optional<Problem> problem) {
        private static final Shown NOTHING =
                new Shown(
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        RowFilter.ALL,
                        Optional.empty(),
                        Optional.empty());

        private Shown with(List<ImportSession> sessions) {
            return new Shown(sessions, plan, rows, filter, job, problem);
        }

        private Shown with(Job work) {
            return new Shown(history, plan, rows, filter, Optional.of(work), Optional.empty());
        }

        private Shown idle(@Nullable Problem said) {
            var sentence = Optional.ofNullable(said);
            return new Shown(history, plan, rows, filter, Optional.empty(), sentence);
        }

        private Shown with(@Nullable ImportPlan seen, RowFilter by) {
            List<PlannedRow> kept =
                    seen == null ? List.of() : seen.rows().stream().filter(by::keeps).toList();
            return new Shown(history, Optional.ofNullable(seen), kept, by, job, problem);
        }
    }

    private final Imports imports;
    private final Background background;
    private final ColumnMemory memory;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private List<Path> files = List.of();
    private Wishes wishes = Wishes.NONE;
    private int asked;
    private boolean writing;

    /// Asks for the past imports at once.
    public InboxModel(Imports imports, Background background, ColumnMemory memory, Texts texts) {
        this.imports = imports;
        this.background = background;
        this.memory = memory;
        this.texts = texts;
        reload();
    }

    /// What is drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What the user said about the lists so far.
    public Wishes wishes() {
        return wishes;
    }

    /// Reads lists and plans their import.
    public void preview(List<Path> lists) {
        leave();
        files = List.copyOf(lists);
        plan();
    }

    /// Gives a column another meaning, remembers it for lists with the same columns, and plans
    /// again.
    public void map(Source source, String header, Target target) {
        wishes = wishes.with(wishes.mapping().with(header, target));
        memory.keep(source, wishes.mapping());
        plan();
    }

    /// Reads a list as the user says it is written.
    public void read(Path file, Reading reading) {
        wishes = wishes.with(file, reading);
        plan();
    }

    /// Leaves out, or takes in, rows that may be somebody known already.
    public void leaveDoubtful(boolean out) {
        wishes = wishes.leavingDoubtful(out);
        plan();
    }

    /// Looks at some of the rows only.
    public void filter(RowFilter filter) {
        var now = shown.get();
        shown.set(now.with(now.plan().orElse(null), filter));
    }

    /// Carries the plan out.
    public void commit(Consumer<ImportResult> done) {
        var plan = shown.get().plan();
        if (plan.isPresent() && shown.get().job().isEmpty()) {
            int mine = ++asked;
            writing = true;
            var job =
                    background.job(
                            texts.get("inbox.writing"),
                            p -> imports.commit(plan.get(), p),
                            result -> {
                                writing = false;
                                leave();
                                done.accept(result);
                            },
                            problem -> failed(mine, problem));
            working(job);
        }
    }

    /// True while the plan is carried out.
    public boolean isWriting() {
        return writing;
    }

    /// Takes an import back, however long ago: what was edited or put to use since stays.
    public void undo(ImportSession session, Consumer<ImportUndone> done) {
        background.save(
                () -> imports.undo(session.id()),
                undone -> {
                    reload();
                    done.accept(undone);
                },
                problem -> shown.set(shown.get().idle(problem)));
    }

    /// Stops what is under way: a half-read list is left, a half-written import undone.
    public void cancel() {
        shown.get().job().ifPresent(Job::cancel);
    }

    /// Leaves the plan without writing.
    public void leave() {
        cancel();
        asked++;
        files = List.of();
        wishes = Wishes.NONE;
        shown.set(Shown.NOTHING.with(shown.get().history()));
        reload();
    }

    /// The page is gone: a list is not read on, an import under way is finished.
    public void close() {
        if (!writing) {
            cancel();
        }
    }

    /// Saves the rows of the plan that are not taken as CSV.
    public void export(Path target, Consumer<Path> done) {
        shown.get()
                .plan()
                .ifPresent(plan -> write(target, t -> Imports.export(plan, t, texts), done));
    }

    /// Saves the rows that an import of the past did not take as CSV.
    public void export(ImportSession session, Path target, Consumer<Path> done) {
        write(target, t -> Imports.write(t, imports.report(session.id(), texts)), done);
    }

    private void write(Path target, Consumer<Path> work, Consumer<Path> done) {
        background.run(
                () -> {
                    work.accept(target);
                    return target;
                },
                done,
                problem -> shown.set(shown.get().idle(problem)));
    }

    private void plan() {
        cancel();
        int mine = ++asked;
        var now = wishes;
        var job =
                background.job(
                        texts.get("inbox.reading"),
                        p -> imports.preview(files, now, p),
                        plan -> planned(mine, plan),
                        problem -> failed(mine, problem));
        if (mine == asked) {
            working(job);
        }
    }

    private void planned(int mine, ImportPlan plan) {
        if (mine != asked) {
            return;
        }
        var remembered = memory.recall(plan.sources(), wishes.mapping());
        if (!remembered.equals(wishes.mapping())) {
            wishes = wishes.with(remembered);
            plan();
            return;
        }
        var filter = shown.get().filter();
        boolean some = filter.count(plan) > 0;
        shown.set(shown.get().idle(null).with(plan, some ? filter : RowFilter.ALL));
    }

    private void working(Job job) {
        if (background.jobs().contains(job)) {
            shown.set(shown.get().with(job));
        }
    }

    private void failed(int mine, Problem problem) {
        writing &= mine != asked;
        if (mine == asked) {
            boolean quiet = problem instanceof Problem.Cancelled;
            shown.set(shown.get().idle(quiet ? null : problem));
        }
    }

    private void reload() {
        background.run(
                imports::history,
                history -> shown.set(shown.get().with(history)),
                problem -> shown.set(shown.get().idle(problem)));
    }
}
