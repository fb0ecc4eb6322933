package it.trequartista.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Problem;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

class BackgroundTest {
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<Throwable> crashes = new ArrayList<>();
    private final Background background = new Background(screen::add, crashes::add);

    @Test
    void aRefusalArrivesAsAProblem() throws Exception {
        var said = new ArrayList<String>();
        background.run(
                () -> {
                    throw Problem.rule("store.frozen").refused();
                },
                done -> said.add("done"),
                problem -> said.add(problem.key()));
        draw();

        assertThat(said).containsExactly("store.frozen");
        assertThat(crashes).isEmpty();
    }

    @Test
    void whatNobodyExpectedIsSaidAndReported() throws Exception {
        var said = new ArrayList<String>();
        background.run(
                () -> {
                    throw new IllegalStateException("ours");
                },
                done -> said.add("done"),
                problem -> said.add(problem.key()));
        draw();

        assertThat(said).containsExactly("ui.unexpected");
        assertThat(crashes).hasSize(1);
    }

    @Test
    void aLaneDeliversOnlyTheNewest() throws Exception {
        var shown = new ArrayList<String>();
        var slow = new CountDownLatch(1);
        var lane = background.lane();
        lane.run(
                () -> {
                    slow.await();
                    return "old";
                },
                shown::add,
                p -> {});
        lane.run(() -> "new", shown::add, p -> {});
        slow.countDown();
        draw();

        assertThat(shown).containsExactly("new");
    }

    @Test
    void writesRunInTheOrderGivenAndClosingWaitsForThem() {
        var written = new ArrayList<Integer>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            background.save(() -> written.add(number), done -> {}, p -> {});
        }
        background.close(() -> written.add(-1));

        assertThat(written).hasSize(51).startsWith(0, 1, 2).endsWith(49, -1);
    }

    @Test
    void aJobIsListedUntilItEndsAndCanBeCancelled() throws Exception {
        var said = new ArrayList<String>();
        var begun = new CountDownLatch(1);
        Job job =
                background.job(
                        "long",
                        progress -> {
                            begun.countDown();
                            while (true) {
                                progress.check();
                                Thread.onSpinWait();
                            }
                        },
                        done -> said.add("done"),
                        problem -> said.add(problem.key()));
        begun.await();
        assertThat(background.jobs()).containsExactly(job);
        job.cancel();
        draw();

        assertThat(said).containsExactly("problem.cancelled");
        assertThat(background.jobs()).isEmpty();
    }

    @Test
    void directDoesEverythingOnTheSpot() {
        var shown = new ArrayList<Integer>();
        Background.direct().run(() -> 42, shown::add, p -> {});

        assertThat(shown).containsExactly(42);
    }

    private void draw() throws InterruptedException {
        background.settle();
        for (var fast = screen.poll(); fast != null; fast = screen.poll()) {
            fast.run();
        }
    }
}
