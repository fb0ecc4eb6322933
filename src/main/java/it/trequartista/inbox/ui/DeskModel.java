package it.trequartista.inbox.ui;

import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonRow;
import it.trequartista.inbox.desk.Capture;
import it.trequartista.inbox.desk.Captures;
import it.trequartista.inbox.desk.Conversation;
import it.trequartista.inbox.desk.Counts;
import it.trequartista.inbox.desk.Triage;
import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the desk shows: what came in, one of it open, and what can become of it.
public final class DeskModel implements AutoCloseable {
    private static final Set<String> SHOWN_TABLES =
            Set.of(
                    "capture_item",
                    "capture_part",
                    "capture_choice",
                    "capture_file",
                    "contact_point",
                    "person");
    private static final int FOUND = 8;

    /// Everything drawn.
    ///
    /// @param loaded false until the file has been read once
    /// @param tray the tab
    /// @param rows of the tab
    /// @param counts of all tabs, and how long people wait
    /// @param open what stands beside the list
    public record Shown(
            boolean loaded,
            Tray tray,
            List<Capture> rows,
            Counts counts,
            Optional<Conversation> open) {
        /// Keeps its own copy.
        public Shown {
            rows = List.copyOf(rows);
        }

        /// The place of what is open in the list, from 0; -1 when it is not there.
        public int index() {
            return open.map(o -> index(o.head().id())).orElse(-1);
        }

        private int index(CaptureId id) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).id().equals(id)) {
                    return i;
                }
            }
            return -1;
        }
    }

    private final Captures captures;
    private final Triage triage;
    private final People people;
    private final Background background;
    private final Consumer<Problem> say;
    private final Background.Lane lane;
    private final Background.Lane finding;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(
                    new Shown(false, Tray.TO_SORT, List.of(), Counts.NONE, Optional.empty()));

    /// Over what came into a file; begins to read at once.
    ///
    /// @param say says what could not be done
    public DeskModel(Db db, Background background, Consumer<Problem> say) {
        this.captures = new Captures(db);
        this.triage = new Triage(db);
        this.people = new People(db);
        this.background = background;
        this.say = say;
        this.lane = background.lane();
        this.finding = background.lane();
        this.stopWatching =
                db.onCommit(
                        tables -> {
                            if (tables.stream().anyMatch(SHOWN_TABLES::contains)) {
                                background.onScreen(this::refresh);
                            }
                        });
        load(Tray.TO_SORT, null, 0);
    }

    /// Everything drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows a tab and the first of it.
    public void choose(Tray tray) {
        if (shown.get().tray() != tray) {
            load(tray, null, 0);
        }
    }

    /// Opens one of the tab.
    public void open(CaptureId id) {
        if (!isOpen(id)) {
            load(shown.get().tray(), id, 0);
        }
    }

    /// Opens one wherever it is.
    public void find(CaptureId id) {
        lane.run(
                () -> {
                    Capture head = captures.open(id).head();
                    return read(tray(head), id, 0);
                },
                shown::set,
                say);
    }

    private static Tray tray(Capture head) {
        if (head.handling().outcome() != null) {
            return Tray.DONE;
        }
        return head.handling().laterOn() == null ? Tray.TO_SORT : Tray.LATER;
    }

    private boolean isOpen(CaptureId id) {
        return shown.get().open().filter(o -> o.head().id().equals(id)).isPresent();
    }

    /// Opens the one so many rows below, or above.
    public void move(int by) {
        var now = shown.get();
        int at = now.index() + by;
        if (at >= 0 && at < now.rows().size()) {
            open(now.rows().get(at).id());
        }
    }

    /// What is open, if anything is.
    public Optional<Conversation> now() {
        return shown.get().open();
    }

    /// Gives what is open an outcome, and opens the next.
    ///
    /// @param done gets the step, to say so
    public void sort(Function<CaptureId, StepId> outcome, Consumer<StepId> done) {
        now().ifPresent(
                        open -> {
                            int at = Math.max(0, shown.get().index());
                            background.save(
                                    () -> outcome.apply(open.head().id()),
                                    step -> {
                                        load(shown.get().tray(), null, at);
                                        done.accept(step);
                                    },
                                    say);
                        });
    }

    /// Decides on something of what is open, which stays open.
    ///
    /// @param done gets the step
    public void decide(BiFunction<Triage, CaptureId, StepId> decision, Consumer<StepId> done) {
        now().ifPresent(
                        open ->
                                background.save(
                                        () -> decision.apply(triage, open.head().id()),
                                        step -> {
                                            refresh();
                                            done.accept(step);
                                        },
                                        say));
    }

    /// Decides without a word: the screen shows it.
    public void decide(BiFunction<Triage, CaptureId, StepId> decision) {
        decide(decision, step -> {});
    }

    /// What can become of things.
    public Triage triage() {
        return triage;
    }

    /// Whom words may mean, for linking.
    public void people(String typed, Consumer<List<PersonRow>> found) {
        finding.run(
                () -> {
                    long[] ids = people.filter(typed);
                    var first = java.util.Arrays.stream(ids).limit(FOUND).boxed().toList();
                    var rows = people.rows(first);
                    return first.stream()
                            .flatMap(i -> Optional.ofNullable(rows.get(i)).stream())
                            .toList();
                },
                found,
                say);
    }

    /// The bytes of a file that came in.
    public void bytes(AttachmentId id, Consumer<Optional<byte[]>> found) {
        background.run(() -> captures.bytes(id), found, say);
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
        finding.drop();
    }

    private void refresh() {
        var now = shown.get();
        load(now.tray(), now.open().map(o -> o.head().id()).orElse(null), Math.max(0, now.index()));
    }

    private void load(Tray tray, @Nullable CaptureId wanted, int at) {
        lane.run(() -> read(tray, wanted, at), shown::set, say);
    }

    private Shown read(Tray tray, @Nullable CaptureId wanted, int at) {
        List<Capture> rows =
                switch (tray) {
                    case TO_SORT -> captures.toSort();
                    case LATER -> captures.later();
                    case DONE -> captures.done();
                    case IMPORTS -> List.of();
                };
        var id =
                rows.stream()
                        .map(Capture::id)
                        .filter(i -> i.equals(wanted))
                        .findFirst()
                        .or(
                                () ->
                                        rows.isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(
                                                        rows.get(Math.min(at, rows.size() - 1))
                                                                .id()));
        return new Shown(true, tray, rows, captures.counts(), id.map(captures::open));
    }
}
