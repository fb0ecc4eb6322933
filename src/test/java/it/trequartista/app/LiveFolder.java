package it.trequartista.app;

import it.trequartista.store.Db;
import it.trequartista.sync.SharedFolder;
import it.trequartista.ui.Background;

import javafx.application.Platform;

import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What a window does to keep its file and a folder at the same changes, without the window.
public final class LiveFolder implements AutoCloseable {
    private final Db db;
    private final Background background = new Background(Platform::runLater);
    private final FolderSync sync;

    /// Over a folder the file meets the others in.
    public LiveFolder(Db db, Path folder) {
        this.db = db;
        SharedFolder.choose(db, Optional.of(folder));
        sync = new FolderSync(db, background);
    }

    /// Begins; the screen thread must run.
    public void begin() {
        Platform.runLater(sync::begin);
    }

    /// Waits until a commit makes something true.
    public void await(Predicate<Handle> question) throws InterruptedException {
        var commits = new LinkedBlockingQueue<Boolean>();
        Runnable stop = db.onCommit(tables -> commits.add(true));
        try {
            while (!db.read(question::test)) {
                if (commits.poll(30, TimeUnit.SECONDS) == null) {
                    throw new IllegalStateException("nothing came");
                }
            }
        } finally {
            stop.run();
        }
    }

    @Override
    public void close() {
        Platform.runLater(sync::close);
        background.close();
    }
}
