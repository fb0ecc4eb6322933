package it.trequartista.inbox.ui;

import it.trequartista.inbox.twins.Choice;
import it.trequartista.inbox.twins.Compared;
import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Pair;
import it.trequartista.inbox.twins.Twins;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Texts;
import it.trequartista.ui.Background;
import it.trequartista.ui.Job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The pairs that look alike, one of them open, and what is decided about it.
public final class TwinsModel implements AutoCloseable {
    private static final Set<String> LOOKED_AT =
            Set.of("person", "company", "contact_point", "affiliation", "not_same");

    /// The open pair.
    ///
    /// @param choice what is to become of it
    public record Open(Compared compared, Choice choice) {}

    /// What there is.
    ///
    /// @param loaded false until the file was searched once
    /// @param at which of the pairs is open, -1 for none
    public record Shown(boolean loaded, Kind kind, List<Pair> pairs, int at, Optional<Open> open) {
        /// Keeps its own copy.
        public Shown {
            pairs = List.copyOf(pairs);
        }

        /// Those nobody need be asked about.
        public List<Pair> sure() {
            return pairs.stream().filter(p -> p.likeness().isSure()).toList();
        }

        Shown with(int place, Optional<Open> other) {
            return new Shown(loaded, kind, pairs, place, other);
        }
    }

    private final Twins twins;
    private final Background background;
    private final Texts texts;
    private final Consumer<Problem> failed;
    private final Background.Lane lane;
    private final Runnable unwatch;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(
                    new Shown(false, Kind.PEOPLE, List.of(), -1, Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<Job>> searching =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Over a file; begins to search at once.
    public TwinsModel(Twins twins, Background background, Texts texts, Consumer<Problem> failed) {
        this.twins = twins;
        this.background = background;
        this.texts = texts;
        this.failed = failed;
        this.lane = background.lane();
        this.unwatch =
                twins.watch(
                        tables -> {
                            if (tables.stream().anyMatch(LOOKED_AT::contains)) {
                                background.onScreen(this::search);
                            }
                        });
        search();
    }

    /// What there is.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The search under way.
    public ReadOnlyObjectProperty<Optional<Job>> searching() {
        return searching.getReadOnlyProperty();
    }

    /// Shows people or companies.
    public void choose(Kind kind) {
        if (kind != shown.get().kind()) {
            shown.set(new Shown(false, kind, List.of(), -1, Optional.empty()));
            search();
        }
    }

    /// Opens a pair of the list.
    public void open(Pair pair) {
        open(shown.get().pairs().indexOf(pair));
    }

    /// Opens the next pair, after the last the first.
    public void skip() {
        var now = shown.get();
        if (!now.pairs().isEmpty()) {
            open((now.at() + 1) % now.pairs().size());
        }
    }

    /// Takes a field of the open pair from the newer record, or from the older.
    public void take(String cell, boolean fromOther) {
        choose(c -> c.taking(cell, fromOther));
    }

    /// What is added to the notes.
    public void note(String text) {
        choose(c -> c.noting(text));
    }

    private void choose(java.util.function.UnaryOperator<Choice> change) {
        var now = shown.get();
        now.open()
                .ifPresent(
                        o ->
                                shown.set(
                                        now.with(
                                                now.at(),
                                                Optional.of(
                                                        new Open(
                                                                o.compared(),
                                                                change.apply(o.choice()))))));
    }

    /// Makes the open pair one.
    public void merge(BiConsumer<Pair, StepId> done) {
        shown.get()
                .open()
                .ifPresent(
                        o ->
                                decide(
                                        o.compared().pair(),
                                        pair -> twins.merge(pair, o.choice()),
                                        done));
    }

    /// Remembers that the open pair is two.
    public void differ(BiConsumer<Pair, StepId> done) {
        shown.get().open().ifPresent(o -> decide(o.compared().pair(), twins::notSame, done));
    }

    private interface Decision {
        StepId on(Pair pair);
    }

    private void decide(Pair pair, Decision decision, BiConsumer<Pair, StepId> done) {
        background.save(
                () -> decision.on(pair),
                step -> {
                    gone(pair);
                    done.accept(pair, step);
                },
                problem -> {
                    failed.accept(problem);
                    search();
                });
    }

    /// Makes all one of which nobody need be asked.
    public void mergeSure(BiConsumer<Integer, StepId> done) {
        var sure = shown.get().sure();
        if (sure.isEmpty()) {
            return;
        }
        var _ =
                background.job(
                        texts.get("twins.mergingSure"),
                        progress -> twins.mergeAll(sure, progress),
                        step -> done.accept(sure.size(), step),
                        failed);
    }

    /// The pair is decided: the next one takes its place at once, before the file is searched.
    private void gone(Pair pair) {
        var now = shown.get();
        int at = Math.max(0, now.pairs().indexOf(pair));
        var left = now.pairs().stream().filter(p -> !p.equals(pair)).toList();
        shown.set(new Shown(now.loaded(), now.kind(), left, -1, Optional.empty()));
        open(Math.min(at, left.size() - 1));
    }

    private void open(int at) {
        var now = shown.get();
        if (at < 0 || at >= now.pairs().size()) {
            lane.drop();
            shown.set(now.with(-1, Optional.empty()));
            return;
        }
        var pair = now.pairs().get(at);
        lane.run(
                () -> twins.compare(pair),
                compared -> {
                    int place = shown.get().pairs().indexOf(pair);
                    if (place >= 0) {
                        shown.set(
                                shown.get()
                                        .with(
                                                place,
                                                Optional.of(new Open(compared, compared.usual()))));
                    }
                },
                problem -> search());
    }

    private void search() {
        searching.get().ifPresent(Job::cancel);
        var kind = shown.get().kind();
        var job =
                background.job(
                        texts.get("twins.searching"),
                        progress -> twins.pairs(kind, progress),
                        pairs -> found(kind, pairs),
                        problem -> {
                            if (!(problem instanceof Problem.Cancelled)) {
                                searching.set(Optional.empty());
                                failed.accept(problem);
                            }
                        });
        if (background.jobs().contains(job)) {
            searching.set(Optional.of(job));
        }
    }

    private void found(Kind kind, List<Pair> pairs) {
        var now = shown.get();
        searching.set(Optional.empty());
        if (kind != now.kind()) {
            return;
        }
        var open = now.open().map(o -> o.compared().pair());
        int was =
                open.map(
                                o -> {
                                    for (int i = 0; i < pairs.size(); i++) {
                                        if (pairs.get(i).one() == o.one()
                                                && pairs.get(i).other() == o.other()) {
                                            return i;
                                        }
                                    }
                                    return -1;
                                })
                        .orElse(-1);
        shown.set(new Shown(true, kind, pairs, was, was < 0 ? Optional.empty() : now.open()));
        if (was < 0) {
            open(Math.min(Math.max(0, now.at()), pairs.size() - 1));
        }
    }

    @Override
    public void close() {
        unwatch.run();
        lane.drop();
        searching.get().ifPresent(Job::cancel);
    }
}
