package it.trequartista.sync;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Waits until something moves in a shared folder, as far as the system tells: what another
/// computer wrote is taken in at once and not at the next turn.
///
/// It only ever says "look": what there is the folder's listing says. Network drives tell
/// nothing of what others write, and some systems nothing at all; so it also waits no longer than
/// it is told, and less long once a look has found what nobody told ([#missed]).
public final class FolderWatch implements AutoCloseable {
    /// How long one waits where nothing can be heard.
    private static final Duration DEAF = Duration.ofSeconds(1);

    /// How long where it can.
    private static final Duration HEARING = Duration.ofSeconds(10);

    /// So long what moves together is gathered; a pass of our own moves a few files, too.
    private static final Duration GATHERED = Duration.ofMillis(200);

    /// More folders than that are looked at in turn: every one of them costs the system something.
    private static final int MOST = 1_000;

    private final Path root;
    private final Duration longest;
    private final Set<Path> heard = new HashSet<>();
    private @Nullable WatchService service;
    private volatile boolean deaf;
    private boolean closed;

    /// Of the place in a folder where the computers of a file meet.
    FolderWatch(Path root) {
        this(root, HEARING);
    }

    FolderWatch(Path root, Duration longest) {
        this.root = root;
        this.longest = longest;
    }

    /// Waits until something moved, but not for ever.
    ///
    /// @return whether something was heard
    public boolean await() throws InterruptedException {
        var listening = listen();
        if (listening == null) {
            TimeUnit.NANOSECONDS.sleep(DEAF.toNanos());
            return false;
        }
        try {
            long end = System.nanoTime() + (deaf ? DEAF : longest).toNanos();
            while (true) {
                long left = end - System.nanoTime();
                WatchKey key = left <= 0 ? null : listening.poll(left, TimeUnit.NANOSECONDS);
                if (key == null) {
                    return false;
                }
                if (matters(key)) {
                    gather(listening);
                    // A folder that is new is listened in before anybody looks into it.
                    var _ = listen();
                    return true;
                }
            }
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    /// A look found what nobody had told: from now on one looks more often.
    public void missed() {
        deaf = true;
    }

    private void gather(WatchService listening) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(GATHERED.toNanos());
        for (WatchKey more = listening.poll(); more != null; more = listening.poll()) {
            boolean _ = matters(more);
        }
    }

    /// Whether more happened than a file that is not whole yet.
    private boolean matters(WatchKey key) {
        boolean matters = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            matters |= !(event.context() instanceof Path name && name.toString().startsWith("~"));
        }
        if (!key.reset()) {
            synchronized (this) {
                heard.remove((Path) key.watchable());
            }
        }
        return matters;
    }

    /// Listens in every folder there is by now.
    private synchronized @Nullable WatchService listen() {
        if (closed) {
            return null;
        }
        try {
            var listening = service;
            if (listening == null) {
                listening = root.getFileSystem().newWatchService();
                service = listening;
            }
            for (Path folder : folders()) {
                if (!heard.contains(folder)) {
                    var _ = folder.register(listening, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
                    heard.add(folder);
                }
            }
            return listening;
        } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
            end();
            return null;
        }
    }

    private List<Path> folders() throws IOException {
        try (var all = Files.walk(root)) {
            var found = all.filter(Files::isDirectory).limit(MOST + 1L).toList();
            if (found.size() > MOST) {
                throw new IOException("too many folders");
            }
            return found;
        }
    }

    /// Listens no longer.
    @Override
    public synchronized void close() {
        closed = true;
        end();
    }

    private void end() {
        var listening = service;
        service = null;
        heard.clear();
        if (listening != null) {
            try {
                listening.close();
            } catch (IOException e) {
                // The system lets go of it with the process at the latest.
            }
        }
    }
}
