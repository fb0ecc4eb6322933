package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Sha256;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class PressTest {
    private final Press press = new Press();

    @Test
    void itWarmsUpWithoutATrace() {
        press.warm();
        assertThat(press.print(Samples.sheet(Samples.offer(1))).pages()).isEqualTo(1);
    }

    @Test
    void itRefusesTheScreenThread() throws Exception {
        var thrown = new AtomicReference<Throwable>();
        Thread screen =
                new Thread(
                        () -> press.print(Samples.sheet(Samples.offer(1))),
                        "JavaFX Application Thread");
        screen.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        screen.start();
        screen.join();
        assertThat(thrown.get()).isInstanceOf(AssertionError.class);
    }

    @Test
    void manyThreadsGetTheSameDocument() throws Exception {
        List<String> hashes = Collections.synchronizedList(new ArrayList<>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            hashes.add(
                                                    press.print(Samples.sheet(Samples.offer(12)))
                                                            .sha256())));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(hashes).hasSize(4).containsOnly(hashes.getFirst());
    }

    @Test
    void theFingerprintIsThatOfTheFile() {
        Printed printed = press.print(Samples.sheet(Samples.offer(1)));
        assertThat(Sha256.of(printed.pdf())).isEqualTo(printed.sha256());
        assertThat(Sha256.of(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
