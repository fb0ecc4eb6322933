package it.trequartista.ui;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Seen;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The one door between the screen thread and slow work. All threads of the program live here.
///
/// An expected refusal reaches the caller as a [Problem]; anything else is a mistake of ours and
/// goes to the crash consumer as well, so that nothing fails in silence.
///
/// What the work has seen of the file goes with its result to the screen, and from the screen with
/// what is written there: see [Seen].
public final class Background implements AutoCloseable {
    private static final int READERS = 3;

    private final Executor screen;
    private final Consumer<Throwable> crash;
    private final Executor readers;
    private final Executor writer;
    private final Executor idler;
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    /// With real threads; results are handed to the screen's executor.
    ///
    /// @param crash gets what nobody expected, on the screen
    public Background(Executor screen, Consumer<Throwable> crash) {
        this(screen, crash, threads("reader", READERS), threads("writer", 1), idlers());
    }

    /// With real threads; what nobody expected goes to the thread's own uncaught handler.
    public Background(Executor screen) {
        this(screen, Background::uncaught);
    }

    private Background(
            Executor screen,
            Consumer<Throwable> crash,
            Executor readers,
            Executor writer,
            Executor idler) {
        this.idler = idler;
        this.screen = screen;
        this.crash = crash;
        this.readers = readers;
        this.writer = writer;
    }

    /// Does everything on the spot, on the calling thread: for tests of models.
    public static Background direct() {
        return new Background(
                Runnable::run, Background::uncaught, Runnable::run, Runnable::run, Runnable::run);
    }

    /// The window's own: results come back on the JavaFX thread.
    public static Background ofTheScreen(Consumer<Throwable> crash) {
        return new Background(javafx.application.Platform::runLater, crash);
    }

    /// Begins something slow before there is a screen.
    ///
    /// @return waits for it and gives what came of it, or throws what it threw
    public static <T> Supplier<T> ahead(Supplier<T> slow) {
        var begun = new FutureTask<>(slow::get);
        Thread.ofPlatform().name("ahead").daemon().start(begun);
        return () -> {
            try {
                return begun.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }

    /// Asks something slow; exactly one of the two is called on the screen.
    public <T extends @Nullable Object> void run(
            Callable<T> slow, Consumer<T> shown, Consumer<Problem> failed) {
        start(readers, slow, shown, failed);
    }

    /// Writes something: one after the other, in the order given, and never lost on closing.
    public <T extends @Nullable Object> void save(
            Callable<T> slow, Consumer<T> shown, Consumer<Problem> failed) {
        writing.incrementAndGet();
        saving.set(true);
        Runnable written =
                () -> {
                    if (writing.decrementAndGet() == 0) {
                        saving.set(false);
                    }
                };
        start(
                writer,
                slow,
                result -> {
                    written.run();
                    shown.accept(result);
                },
                problem -> {
                    written.run();
                    failed.accept(problem);
                });
    }

    /// Does something nobody waits for, behind everything else the machine has to do. Closing does
    /// not wait for it.
    public void idle(Runnable slow) {
        try {
            idler.execute(() -> guardedHere(slow));
        } catch (RejectedExecutionException closing) {
            // Nobody waits for it.
        }
    }

    private void guardedHere(Runnable slow) {
        try {
            slow.run();
        } catch (RuntimeException | Error unexpected) {
            screen.execute(() -> crash.accept(unexpected));
        }
    }

    /// Waits for something again and again, on a thread of its own, until it is stopped. On the
    /// spot nothing is waited for.
    ///
    /// @param turn one wait and what follows it; never the screen's own work
    /// @return stops it
    public Runnable loop(String name, Turn turn) {
        if (!(readers instanceof ExecutorService)) {
            return () -> {};
        }
        var thread =
                Thread.ofPlatform()
                        .name(name)
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        while (!Thread.currentThread().isInterrupted()) {
                                            turn.run();
                                        }
                                    } catch (InterruptedException stopped) {
                                        Thread.currentThread().interrupt();
                                    } catch (RuntimeException | Error unexpected) {
                                        screen.execute(() -> crash.accept(unexpected));
                                    }
                                });
        return thread::interrupt;
    }

    /// One turn of a [#loop].
    @FunctionalInterface
    public interface Turn {
        /// Waits, then says what is to be done.
        void run() throws InterruptedException;
    }

    /// A lane of questions of which only the newest answer is delivered.
    public Lane lane() {
        return new Lane();
    }

    /// Long work, listed in [#jobs] until it ends.
    public <T extends @Nullable Object> Job job(
            String name, Function<Progress, T> slow, Consumer<T> done, Consumer<Problem> failed) {
        var job = new Job(name, screen);
        jobs.add(job);
        start(
                readers,
                () -> slow.apply(job),
                result -> {
                    jobs.remove(job);
                    done.accept(result);
                },
                problem -> {
                    jobs.remove(job);
                    failed.accept(problem);
                });
        return job;
    }

    /// The long work under way.
    public ObservableList<Job> jobs() {
        return FXCollections.unmodifiableObservableList(jobs);
    }

    /// True while a write is under way or waiting.
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /// Runs on the screen, soon: from a watcher of the store, for instance.
    public void onScreen(Runnable fast) {
        screen.execute(() -> guarded(fast));
    }

    /// Waits until no slow work is under way; what it asked the screen to do may still come.
    public void settle() throws InterruptedException {
        synchronized (pending) {
            while (pending.get() > 0) {
                pending.wait(1000);
            }
        }
    }

    /// Waits for the writes given so far and ends the threads.
    @Override
    public void close() {
        close(() -> {});
    }

    /// Waits for the writes given so far, does one thing more after them (closing the file), and
    /// ends the threads.
    public void close(Runnable last) {
        writer.execute(last);
        jobs.forEach(Job::cancel);
        if (idler instanceof ExecutorService service) {
            service.shutdown();
        }
        for (Executor executor : new Executor[] {writer, readers}) {
            if (executor instanceof ExecutorService service) {
                service.shutdown();
                try {
                    if (!service.awaitTermination(20, TimeUnit.SECONDS)) {
                        service.shutdownNow();
                    }
                } catch (InterruptedException e) {
                    service.shutdownNow();
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private <T extends @Nullable Object> void start(
            Executor where, Callable<T> slow, Consumer<T> shown, Consumer<Problem> failed) {
        pending.incrementAndGet();
        var view = Seen.written();
        Callable<T> from = view.isEmpty() ? slow : () -> view.get().writing(slow::call);
        try {
            where.execute(() -> work(from, shown, failed));
        } catch (RejectedExecutionException closing) {
            ended();
        }
    }

    private <T extends @Nullable Object> void work(
            Callable<T> slow, Consumer<T> shown, Consumer<Problem> failed) {
        try {
            var seen = new Seen();
            T result = seen.reading(slow::call);
            screen.execute(() -> guarded(() -> seen.showing(() -> shown.accept(result))));
        } catch (Refused refused) {
            screen.execute(() -> guarded(() -> failed.accept(refused.problem())));
        } catch (Throwable unexpected) {
            screen.execute(
                    () ->
                            guarded(
                                    () -> {
                                        failed.accept(Problem.machine("ui.unexpected"));
                                        crash.accept(unexpected);
                                    }));
        } finally {
            ended();
        }
    }

    private void ended() {
        synchronized (pending) {
            pending.decrementAndGet();
            pending.notifyAll();
        }
    }

    private void guarded(Runnable fast) {
        try {
            fast.run();
        } catch (RuntimeException | Error unexpected) {
            crash.accept(unexpected);
        }
    }

    private static void uncaught(Throwable unexpected) {
        if (unexpected instanceof Error error) {
            throw error;
        }
        throw unexpected instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException(unexpected);
    }

    @SuppressWarnings("ThreadPriorityCheck") // A wish to the system; nothing relies on it.
    private static ExecutorService idlers() {
        return Executors.newSingleThreadExecutor(
                work -> {
                    var thread = new Thread(work, "idle");
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                });
    }

    private static ExecutorService threads(String name, int count) {
        var number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                count,
                work -> {
                    var thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /// Questions of which only the newest answer counts, as when filtering while typing. A question
    /// that has not begun when a newer one comes is never asked.
    public final class Lane {
        private final AtomicLong newest = new AtomicLong();

        private Lane() {}

        /// Asks; delivers only if nothing newer was asked meanwhile.
        public <T extends @Nullable Object> void run(
                Callable<T> slow, Consumer<T> shown, Consumer<Problem> failed) {
            long mine = newest.incrementAndGet();
            Background.this.<@Nullable Answer<T>>run(
                    () -> mine == newest.get() ? new Answer<>(slow.call()) : null,
                    answer -> {
                        if (answer != null && mine == newest.get()) {
                            shown.accept(answer.value());
                        }
                    },
                    problem -> {
                        if (mine == newest.get()) {
                            failed.accept(problem);
                        }
                    });
        }

        /// Forgets what was asked.
        public void drop() {
            newest.incrementAndGet();
        }
    }

    private record Answer<T extends @Nullable Object>(T value) {}
}
