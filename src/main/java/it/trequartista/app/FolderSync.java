package it.trequartista.app;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.sync.Encryption;
import it.trequartista.sync.FolderWatch;
import it.trequartista.sync.Relocation;
import it.trequartista.sync.SharedFolder;
import it.trequartista.sync.Sync;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps the open file and the folder the user chose at the same changes, by itself: what is
/// committed here goes out at once, and so does what others write come in: both wake the same pass,
/// which costs the listing of a folder when nothing has moved.
final class FolderSync {
    /// What there is to show.
    ///
    /// @param folder the folder, if one was chosen
    /// @param last when everything was the same last
    /// @param came changes taken in since the file was opened
    /// @param went changes written since
    /// @param report of the last pass
    /// @param others the other computers
    /// @param problem why the last pass did not do
    /// @param encryption of the folder
    record Shown(
            Optional<Path> folder,
            Optional<Instant> last,
            int came,
            int went,
            Optional<Sync.Report> report,
            List<Sync.Other> others,
            Optional<Problem> problem,
            Encryption.Shown encryption) {
        static final Shown NONE =
                new Shown(
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Encryption.Shown.NONE);

        private Shown with(Optional<Path> chosen) {
            return new Shown(
                    chosen,
                    Optional.empty(),
                    0,
                    0,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    encryption);
        }

        private Shown with(Problem refused) {
            return new Shown(
                    folder, last, came, went, report, others, Optional.of(refused), encryption);
        }

        private Shown with(Encryption.Shown is) {
            return new Shown(folder, last, came, went, report, others, problem, is);
        }

        private Shown with(List<Sync.Other> seen) {
            return new Shown(folder, last, came, went, report, seen, problem, encryption);
        }

        private Shown with(Pass pass) {
            return new Shown(
                    folder,
                    Optional.of(pass.at),
                    came + pass.report.came(),
                    went + pass.report.went(),
                    Optional.of(pass.report),
                    pass.others,
                    Optional.empty(),
                    pass.encryption);
        }
    }

    private record Pass(
            Sync.Report report, List<Sync.Other> others, Instant at, Encryption.Shown encryption) {}

    private final Db db;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NONE);
    private final ReadOnlyObjectWrapper<Optional<Path>> aside =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile @Nullable Met met;
    private volatile Optional<FolderWatch> watch = Optional.empty();
    private Runnable stopLoop = () -> {};
    private final Runnable stopWatching;
    private volatile boolean heard;
    private boolean passed;
    private boolean running;
    private boolean again;

    FolderSync(Db db, Background background) {
        this.db = db;
        this.background = background;
        stopWatching = db.onCommit(tables -> background.onScreen(this::wake));
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What the file this one was moved from is called now, once all of it has gone out.
    ReadOnlyObjectProperty<Optional<Path>> aside() {
        return aside.getReadOnlyProperty();
    }

    /// Goes on where the last time ended.
    void begin() {
        background.run(
                () -> SharedFolder.chosen(db).map(this::meeting),
                chosen -> chosen.ifPresent(meeting -> use(Optional.of(meeting))),
                this::refused);
    }

    /// Meets the other computers in a folder from now on; nowhere for nothing.
    void choose(Optional<Path> folder) {
        background.save(
                () -> {
                    if (folder.isPresent()) {
                        var _ = SharedFolder.of(db, folder.get());
                    }
                    SharedFolder.choose(db, folder);
                    return folder.map(this::meeting);
                },
                this::use,
                this::refused);
    }

    /// A folder that is met, and what meets it.
    private record Met(Path folder, Sync sync) {}

    /// A folder, and what hears when something moves in it.
    private record Meeting(Path folder, FolderWatch watch) {}

    private Meeting meeting(Path folder) {
        return new Meeting(folder, SharedFolder.watch(db, folder));
    }

    private void use(Optional<Meeting> meeting) {
        unwatch();
        met = null;
        watch = meeting.map(Meeting::watch);
        shown.set(shown.get().with(meeting.map(Meeting::folder)));
        watch.ifPresent(
                w -> {
                    wake();
                    stopLoop = background.loop("folder", () -> turn(w));
                });
    }

    /// Waits until something moves in the folder, or for a while.
    private void turn(FolderWatch listening) throws InterruptedException {
        heard = listening.await();
        background.onScreen(this::wake);
    }

    /// What was committed goes out and what others wrote comes in, after the pass that is running.
    private void wake() {
        again = running;
        now();
    }

    private void unwatch() {
        stopLoop.run();
        watch.ifPresent(FolderWatch::close);
    }

    /// One pass, unless one is running.
    void now() {
        var folder = shown.get().folder();
        if (running || folder.isEmpty()) {
            return;
        }
        running = true;
        background.run(
                () -> pass(folder.get()),
                pass -> {
                    running = false;
                    shown.set(shown.get().with(pass));
                    if (again) {
                        again = false;
                        now();
                    }
                },
                this::refused);
    }

    /// Waits no longer for what never came, and goes on without it.
    void giveUpWaiting() {
        var current = met;
        if (current != null) {
            background.save(current.sync()::giveUpWaiting, late -> now(), this::refused);
        }
    }

    private synchronized Pass pass(Path folder) {
        var known = met;
        // A pass may begin when another folder has been chosen already.
        var current =
                known == null || !known.folder().equals(folder)
                        ? new Met(folder, SharedFolder.of(db, folder))
                        : known;
        met = current;
        try {
            boolean told = heard;
            var report = current.sync().run();
            if (report.came() > 0 && !told && passed) {
                watch.ifPresent(FolderWatch::missed);
            }
            setAside();
            return passed(current.sync(), report);
        } catch (IOException e) {
            throw Problem.machine("sync.notWritable", folder.toString()).refused();
        }
    }

    /// After the first pass that went well, and only then: what keeps it from being done will
    /// hardly be gone a second later.
    private void setAside() {
        if (!passed) {
            passed = true;
            var old = Relocation.setAside(db);
            old.ifPresent(path -> background.onScreen(() -> aside.set(old)));
        }
    }

    private Pass passed(Sync current, Sync.Report report) {
        var encryption = new Encryption(db).shown();
        return new Pass(report, current.others(), db.time().now(), encryption);
    }

    private void refused(Problem problem) {
        running = false;
        again = false;
        shown.set(shown.get().with(problem));
        background.run(
                () -> new Encryption(db).shown(),
                is -> shown.set(shown.get().with(is)),
                again -> {});
    }

    /// Decides about the encryption, when all the others wrote is here, and carries it out.
    void encryption(Consumer<Encryption> act, Runnable done, Consumer<Problem> failed) {
        background.save(
                () -> {
                    var encryption = new Encryption(db);
                    if (encryption.shown().state() != Encryption.State.LOCKED) {
                        var _ = pass(shown.get().folder().orElseThrow());
                    }
                    act.accept(encryption);
                    return encryption.shown();
                },
                is -> {
                    shown.set(shown.get().with(is));
                    done.run();
                    now();
                },
                failed);
    }

    /// Says that a computer is gone, or that it is not.
    void retire(Sync.Other other, boolean retired, Runnable done) {
        var current = met;
        background.save(
                () -> {
                    Sync.retire(db, other.stream(), retired);
                    return current == null ? List.<Sync.Other>of() : current.sync().others();
                },
                others -> {
                    shown.set(shown.get().with(others));
                    done.run();
                },
                this::refused);
    }

    /// Takes in what computers that are gone left in an encrypted folder, and takes it away.
    void clear() {
        background.save(
                () -> {
                    var current = SharedFolder.of(db, shown.get().folder().orElseThrow());
                    try {
                        return passed(current, current.clear());
                    } catch (IOException e) {
                        throw Problem.machine("sync.notWritable", db.name()).refused();
                    }
                },
                pass -> shown.set(shown.get().with(pass)),
                this::refused);
    }

    void close() {
        stopWatching.run();
        unwatch();
    }
}
