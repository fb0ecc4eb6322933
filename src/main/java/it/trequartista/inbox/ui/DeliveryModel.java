package it.trequartista.inbox.ui;

import it.trequartista.inbox.Wishes;
import it.trequartista.inbox.desk.Delivered;
import it.trequartista.inbox.desk.Deliveries;
import it.trequartista.inbox.desk.Delivery;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;
import it.trequartista.ui.Job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What was brought and is looked at before it is taken in: files, folders and archives.
public final class DeliveryModel {
    /// What is drawn.
    ///
    /// @param seen what would become of each file, if that is known
    /// @param job under way, if any
    public record Shown(Optional<Delivered> seen, Optional<Job> job) {
        private static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty());

        /// True when nothing was brought.
        public boolean isNothing() {
            return seen.isEmpty() && job.isEmpty();
        }
    }

    private final Deliveries deliveries;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private @Nullable Delivery delivery;

    /// Into a file.
    public DeliveryModel(Db db, Background background) {
        this.deliveries = new Deliveries(db);
        this.background = background;
    }

    /// What is drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What came out of opening what was brought.
    ///
    /// @param delivery what was brought
    /// @param seen what would become of it
    private record Looked(Delivery delivery, Delivered seen) {}

    /// Opens what was brought. Lists of people alone are handed on to be looked at row by row; a
    /// single other thing is taken in at once; the rest is shown first.
    ///
    /// @param opening opens what was brought
    /// @param words for the work under way
    /// @param lists gets lists of people that are nothing else
    /// @param done gets what was taken in at once
    /// @param failed gets why nothing could be read
    public void bring(
            Function<Progress, Delivery> opening,
            String words,
            Consumer<List<Path>> lists,
            Consumer<Delivered> done,
            Consumer<Problem> failed) {
        leave();
        work(
                background.job(
                        words,
                        p -> {
                            var opened = opening.apply(p);
                            boolean isForRows = opened.isOnlyLists() && opened.isAsBrought();
                            var seen =
                                    isForRows
                                            ? new Delivered(List.of(), null, null)
                                            : deliveries.preview(opened, Wishes.NONE, p);
                            return new Looked(opened, seen);
                        },
                        looked -> looked(looked, lists, done, failed),
                        problem -> {
                            shown.set(Shown.NOTHING);
                            failed.accept(problem);
                        }));
    }

    private void looked(
            Looked looked,
            Consumer<List<Path>> lists,
            Consumer<Delivered> done,
            Consumer<Problem> failed) {
        delivery = looked.delivery;
        var seen = looked.seen;
        if (seen.items().isEmpty()) {
            var files = List.copyOf(looked.delivery.lists().keySet());
            leave();
            lists.accept(files);
            return;
        }
        shown.set(new Shown(Optional.of(seen), Optional.empty()));
        boolean isPlain =
                seen.items().size() == 1
                        && seen.items().getFirst().troubles().isEmpty()
                        && looked.delivery.lists().isEmpty();
        if (isPlain) {
            commit("", done, failed);
        }
    }

    /// Takes in what is looked at, as one step.
    public void commit(String words, Consumer<Delivered> done, Consumer<Problem> failed) {
        var seen = shown.get().seen();
        var opened = delivery;
        if (seen.isEmpty() || opened == null) {
            return;
        }
        work(
                background.job(
                        words,
                        p -> deliveries.commit(opened, seen.get(), p),
                        taken -> {
                            leave();
                            done.accept(taken);
                        },
                        problem -> {
                            leave();
                            failed.accept(problem);
                        }));
    }

    private void work(Job job) {
        if (background.jobs().contains(job)) {
            shown.set(new Shown(shown.get().seen(), Optional.of(job)));
        }
    }

    /// Stops what is under way and puts away what was brought.
    public void leave() {
        shown.get().job().ifPresent(Job::cancel);
        var opened = delivery;
        delivery = null;
        if (opened != null) {
            background.save(
                    () -> {
                        opened.close();
                        return true;
                    },
                    closed -> {},
                    problem -> {});
        }
        shown.set(Shown.NOTHING);
    }
}
