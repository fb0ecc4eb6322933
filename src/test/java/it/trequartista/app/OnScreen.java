package it.trequartista.app;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Runs pieces of a test on the JavaFX thread, which it starts once per JVM.
final class OnScreen {
    private OnScreen() {}

    static void start() throws InterruptedException {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException already) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
        started.await(20, TimeUnit.SECONDS);
    }

    static <T> T get(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    static void run(Runnable work) throws Exception {
        get(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Waits until slow work and what it asked of the screen are done.
    static void settle(MainWindow window) throws Exception {
        for (int i = 0; i < 4; i++) {
            window.machine().background().settle();
            run(() -> {});
        }
    }
}
