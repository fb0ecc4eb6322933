package it.trequartista.ui;

import it.trequartista.kernel.Progress;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Long work under way: its name, how far it is, and a way to stop it.
public final class Job implements Progress {
    private final String name;
    private final Executor screen;
    private final AtomicBoolean told = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private volatile long latestDone;
    private volatile long latestTotal = -1;
    private volatile boolean cancelled;

    Job(String name, Executor screen) {
        this.name = name;
        this.screen = screen;
    }

    /// What is being done, in the user's words.
    public String name() {
        return name;
    }

    /// Stops it as soon as it looks.
    public void cancel() {
        cancelled = true;
    }

    /// How much of it is done, 0 to 1; -1 while unknown.
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /// How many are done.
    public ReadOnlyLongProperty done() {
        return done.getReadOnlyProperty();
    }

    @Override
    public void at(long newDone, long total) {
        latestDone = newDone;
        latestTotal = total;
        if (told.compareAndSet(false, true)) {
            screen.execute(this::show);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    private void show() {
        told.set(false);
        done.set(latestDone);
        fraction.set(latestTotal > 0 ? (double) latestDone / latestTotal : -1);
    }
}
