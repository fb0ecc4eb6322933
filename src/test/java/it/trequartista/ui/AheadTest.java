package it.trequartista.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;

class AheadTest {
    @Test
    void whatWasBegunAheadIsThereWhenItIsAskedFor() throws Exception {
        var begun = new CountDownLatch(1);
        var ahead =
                Background.ahead(
                        () -> {
                            begun.countDown();
                            return Thread.currentThread().getName();
                        });
        begun.await();
        assertThat(ahead.get()).isEqualTo("ahead");
    }

    @Test
    void aRefusalReachesWhoAsksForIt() {
        var ahead =
                Background.ahead(
                        () -> {
                            throw Problem.input("store.missing", "x").refused();
                        });
        assertThatThrownBy(ahead::get).isInstanceOf(Refused.class);
    }
}
