package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Turn;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Mixed conversations, put in order through windows of any size.
class OrderedTest {
    private static Heard read(int messages, int threads, boolean newestFirst, long window)
            throws Exception {
        var heard = new Heard();
        Ordered.hand(
                taker -> {
                    for (int i = 0; i < messages; i++) {
                        int n = newestFirst ? messages - 1 - i : i;
                        String thread = "t" + n * 7 % threads;
                        var at = Instant.ofEpochSecond(1_700_000_000L + n);
                        var turn = new Turn("Ada", Turn.Role.UNKNOWN, at, String.valueOf(n), "");
                        taker.said(
                                new Arrival(Arrival.Kind.CHAT, "X", thread, "", null, List.of()),
                                new Told(turn, List.of(), List.of()));
                    }
                },
                heard,
                window);
        return heard;
    }

    @Test
    void everyConversationOnceAndOldestFirst() throws Exception {
        for (long window : new long[] {1, 1000, 10_000, Long.MAX_VALUE}) {
            for (boolean newestFirst : new boolean[] {false, true}) {
                for (int threads : new int[] {1, 3, 100}) {
                    var heard = read(300, threads, newestFirst, window);

                    assertThat(heard.all).hasSize(threads);
                    assertThat(Hostile.turns(heard)).hasSize(300);
                    for (var whole : heard.all) {
                        var numbers = new ArrayList<Integer>();
                        whole.turns().forEach(t -> numbers.add(Integer.valueOf(t.text())));
                        assertThat(numbers).isSorted();
                        assertThat(whole.arrival().at()).isEqualTo(whole.turns().getFirst().at());
                    }
                }
            }
        }
    }
}
