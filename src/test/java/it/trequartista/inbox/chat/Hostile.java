package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.kernel.Refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What every reader is tried with.
final class Hostile {
    private Hostile() {}

    /// Cut at every twentieth: nothing but a refusal goes wrong, and what is given is never more
    /// than the whole has.
    static void cut(Format format, String name, String whole) throws Exception {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        int all = turns(of(format, name, bytes)).size();
        for (int i = 1; i < 20; i++) {
            byte[] part = Arrays.copyOf(bytes, bytes.length * i / 20);
            try {
                assertThat(turns(of(format, name, part)).size()).isLessThanOrEqualTo(all);
            } catch (Refused e) {
                assertThat(e.problem().key()).startsWith("inbox.");
            }
        }
    }

    /// Bytes of anything: at most refused.
    static void noise(Format format, String name, String whole) throws Exception {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200; i++) {
            byte[] spoilt = bytes.clone();
            for (int k = 0; k <= i % 5; k++) {
                spoilt[(i * 7919 + k * 104_729) % bytes.length] = (byte) (i * 31 + k * 17 + 1);
            }
            try {
                of(format, name, spoilt);
            } catch (Refused e) {
                assertThat(e.problem().key()).startsWith("inbox.");
            }
        }
    }

    static Heard of(Format format, String name, byte[] bytes) throws Exception {
        return Heard.in(format, material(name, bytes));
    }

    static Material material(String name, byte[] bytes) {
        return new Material(name, name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static boolean knows(Format format, String name, String text) throws Exception {
        return format.knows(Beginning.of(material(name, text.getBytes(StandardCharsets.UTF_8))));
    }

    static List<Turn> turns(Heard heard) {
        return heard.all.stream().flatMap(w -> w.turns().stream()).toList();
    }

    /// `speaker: text` of each.
    static List<String> said(Heard heard) {
        return turns(heard).stream().map(t -> t.speaker() + ": " + t.text()).toList();
    }
}
