package it.trequartista.store;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Screen;
import it.trequartista.kernel.Seen;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// An open Trequartista file.
///
/// Reads see one consistent snapshot each and do not wait for the writer; writes run one at a time,
/// each a transaction that is on the disk when the call returns. Every failure of SQLite leaves as
/// a
/// [it.trequartista.kernel.Refused] with a sentence. Not to be called on the screen thread.
public final class Db implements AutoCloseable {
    /// What a connection keeps of the file in memory.
    public static final int CACHE_KIB = 16_000;

    private static final int READERS = 3;

    private final Path file;
    private final Time time;
    private final Ids ids;
    private final @Nullable FileLease lease;
    private final @Nullable Handle writer;
    private final Function<Path, Handle> readers;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore reading = new Semaphore(READERS);
    private final Deque<Handle> idle = new ArrayDeque<>();
    private final Set<String> written = new HashSet<>();
    private final @Nullable Prepared prepared;
    private final @Nullable Sealer sealer;
    private final List<Consumer<Set<String>>> watchers = new CopyOnWriteArrayList<>();
    private long sealed;
    private volatile boolean closed;

    private Db(Path file, Time time, Ids ids, @Nullable FileLease lease, @Nullable Handle writer) {
        this.file = file;
        this.time = time;
        this.ids = ids;
        this.lease = lease;
        this.writer = writer;
        this.readers = writer == null ? Connections::toReadOnly : Connections::toRead;
        this.prepared = writer == null ? null : new Prepared(writer);
        this.sealer = prepared == null ? null : new Sealer(prepared, time);
    }

    /// Makes a new, empty file of today's schema and opens it.
    ///
    /// @throws it.trequartista.kernel.Refused if something is already there or cannot be written
    public static Db create(Path file, Time time) {
        Screen.assertNotOn("creating a file");
        return create(file, time, Ids.ofThisMachine(time));
    }

    /// The same with ids of a given source, for a file that must come out the same from a seed.
    public static Db create(Path file, Time time, Ids ids) {
        Screen.assertNotOn("creating a file");
        NewFile.write(file.toAbsolutePath(), time, ids);
        return open(file, time, ids);
    }

    /// Opens a file to work in it: every check, then the migrations it needs.
    ///
    /// @throws it.trequartista.kernel.Refused with a sentence for each way it can be unfit; the
    /// file is
    ///     then as it was
    public static Db open(Path path, Time time) {
        return open(path, time, Ids.ofThisMachine(time));
    }

    /// The same with ids of a given source, for what must come out the same from a seed.
    public static Db open(Path path, Time time, Ids ids) {
        Screen.assertNotOn("opening a file");
        Path file = path.toAbsolutePath();
        Sniff.toWrite(file);
        FileLease lease = FileLease.take(file);
        try {
            int _ = Sniff.header(file);
            Handle writer = Faults.translated(file, () -> Connections.toWrite(file));
            try {
                Faults.translated(file, () -> Migrations.run(writer, file, time, ids));
                var db = new Db(file, time, ids, lease, writer);
                // Who this file is here. What another program wrote since enters the history now.
                db.run(handle -> db.identity().settle());
                return db;
            } catch (RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /// Opens a file only to read it, also while another window works in it, also on a read-only
    /// disk.
    public static Db openToRead(Path path, Time time) {
        Screen.assertNotOn("opening a file");
        Path file = path.toAbsolutePath();
        Sniff.toRead(file);
        if (Sniff.header(file) < Migrations.latest()) {
            // An older file is first brought up to date; a disk that forbids it says so.
            open(file, time).close();
        }
        return new Db(file, time, Ids.ofThisMachine(time), null, null);
    }

    /// Reads from one consistent snapshot.
    public <T> T read(Function<Handle, T> question) {
        Screen.assertNotOn("reading the file");
        reading.acquireUninterruptibly();
        try {
            Handle handle = borrow();
            try {
                return Faults.translated(
                        file,
                        () ->
                                handle.inTransaction(
                                        h -> {
                                            Seen.read().ifPresent(seen -> Graph.saw(h, seen));
                                            return question.apply(h);
                                        }));
            } finally {
                giveBack(handle);
            }
        } finally {
            reading.release();
        }
    }

    /// The same with bare statements, which are closed afterwards.
    public <T> T ask(Function<Prepared, T> question) {
        return read(
                handle -> {
                    try (var p = new Prepared(handle)) {
                        return question.apply(p);
                    }
                });
    }

    /// Writes in one transaction: all of it is on the disk when this returns, or nothing is. What
    /// it changed is one step of the history.
    public <T> T write(Function<Handle, T> change) {
        return write(change, Steps::did);
    }

    /// The same, with what becomes of the sealed change in the list of steps.
    ///
    /// @param then gets the statements and the sealed transaction, before the commit
    <T> T write(Function<Handle, T> change, BiConsumer<Prepared, Sealer.Done> then) {
        Screen.assertNotOn("writing the file");
        Set<String> tables;
        T result;
        writing.lock();
        try {
            Handle handle = writer;
            if (handle == null || closed) {
                throw Problem.machine("store.readOnly", name()).refused();
            }
            if (handle.isInTransaction()) {
                throw new IllegalStateException("a write inside a write");
            }
            written.clear();
            sealed = 0;
            result =
                    Faults.translated(
                            file,
                            () ->
                                    handle.inTransaction(
                                            h -> {
                                                T done = change.apply(h);
                                                seal(then);
                                                return done;
                                            }));
            tables = Set.copyOf(written);
            if (sealed != 0) {
                Seen.written().ifPresent(s -> s.wrote(sealed));
            }
        } finally {
            if (sealer != null) {
                sealer.leave();
            }
            writing.unlock();
        }
        if (!tables.isEmpty()) {
            watchers.forEach(w -> w.accept(tables));
        }
        return result;
    }

    /// A step over the writer's own statements: for a choice made after a look into the log.
    public StepId choose(Consumer<Prepared> change) {
        return step(handle -> change.accept(Objects.requireNonNull(prepared)));
    }

    /// Puts changes of another computer in their place, in one transaction. No trigger notices
    /// them: they are in the log already.
    ///
    /// @param change gets the writer's statements and tells which tables it wrote
    public void ingest(Function<Prepared, Set<String>> change) {
        run(
                handle -> {
                    var statements = Objects.requireNonNull(prepared);
                    int _ = handle.execute("PRAGMA defer_foreign_keys = ON");
                    int _ = handle.execute("INSERT INTO sync_applying (id) VALUES (1)");
                    written.addAll(change.apply(statements));
                    int _ = handle.execute("DELETE FROM sync_applying");
                });
    }

    /// Becomes another one: a copy that has learnt that it is one must not go on in its name.
    public void renew() {
        run(handle -> identity().renew());
    }

    private Identity identity() {
        return new Identity(Objects.requireNonNull(prepared), file, ids);
    }

    private void seal(BiConsumer<Prepared, Sealer.Done> then) {
        if (sealer != null && prepared != null) {
            for (Sealer.Done done : sealer.seal()) {
                written.addAll(done.tables());
                sealed = done.node().n();
                then.accept(prepared, done);
            }
        }
    }

    /// Takes many new rows, inside a write.
    public Bulk bulk() {
        return Objects.requireNonNull(sealer).bulk();
    }

    /// Writes in one transaction, without a result.
    public void run(Consumer<Handle> change) {
        var _ = step(change);
    }

    /// Writes in one transaction.
    ///
    /// @return the step it is in the history, by which it can be taken back
    public StepId step(Consumer<Handle> change) {
        long[] made = {0};
        boolean _ =
                write(
                        handle -> {
                            change.accept(handle);
                            return true;
                        },
                        (prepared, done) -> {
                            Steps.did(prepared, done);
                            made[0] = done.node().n();
                        });
        return new StepId(made[0]);
    }

    /// Tells, after each commit and on the writing thread, which tables were written.
    ///
    /// @return stops telling
    public Runnable onCommit(Consumer<Set<String>> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// What was done in this file, and how it is undone.
    public History history() {
        return new History(this);
    }

    /// Mints ids.
    public Ids ids() {
        return ids;
    }

    /// Tells the time.
    public Time time() {
        return time;
    }

    /// Where the file is.
    public Path file() {
        return file;
    }

    /// The file's name without folder.
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /// Everything SQLite and the schema find wrong with the file; empty when it is whole.
    public List<String> check() {
        return read(Sniff::faults);
    }

    /// Writes a whole, verified copy that is on the disk when this returns.
    ///
    /// @throws it.trequartista.kernel.Refused if something is already there
    public void copyTo(Path target) {
        copy(target, copy -> {});
    }

    /// Writes a copy that is this file at another place: it goes on in its name, and knows where it
    /// came from. This one is not changed.
    ///
    /// @throws it.trequartista.kernel.Refused if something is already there
    public void moveTo(Path target) {
        Path to = target.toAbsolutePath();
        copy(to, copy -> Identity.moved(copy, file, to));
    }

    /// This file goes on at another place: opened here once more, it is a copy.
    public void hasMovedTo(Path target) {
        run(handle -> Identity.moved(handle, target.toAbsolutePath()));
    }

    private void copy(Path target, Consumer<Handle> last) {
        Screen.assertNotOn("copying the file");
        Handle handle = borrow();
        try {
            Faults.translated(target, () -> Copy.write(handle, target.toAbsolutePath(), last));
        } finally {
            giveBack(handle);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            synchronized (idle) {
                idle.forEach(Handle::close);
                idle.clear();
            }
            if (writer != null && prepared != null) {
                prepared.close();
                Connections.retire(writer);
            }
            if (lease != null) {
                lease.close();
            }
        } finally {
            writing.unlock();
        }
    }

    private Handle borrow() {
        if (closed) {
            throw Problem.machine("store.closed", name()).refused();
        }
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        if (!Files.exists(file)) {
            throw Problem.machine("store.missing", file.toString()).refused();
        }
        return Faults.translated(file, () -> readers.apply(file));
    }

    private void giveBack(Handle handle) {
        synchronized (idle) {
            if (!closed) {
                idle.push(handle);
                return;
            }
        }
        handle.close();
    }
}
