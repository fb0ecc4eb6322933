package it.trequartista.inbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Sink;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/// Many messages in one file.
final class MailboxTest {
    private static final String FIRST = "From ugo@rossi.example Thu Mar  5 10:15:00 2026\n";
    private static final String SECOND = "From - Fri, 6 Mar 2026 11:00:00 +0100\n";

    private static String message(int i, String head, String body) {
        return "From: p%d@a.example\nSubject: n. %d\nMessage-ID: <%d@a.example>\n%s\n%s\n"
                .formatted(i, i, i, head, body);
    }

    private static Heard heard(String text) throws IOException {
        return Heard.in(new Mailbox(), text);
    }

    @Test
    void eachMessageIsOne() throws IOException {
        String box =
                FIRST
                        + message(
                                1,
                                "",
                                ">From qui si parte\n>>From due\nFrom domani alle 10:30 va bene\n")
                        + SECOND
                        + message(2, "In-Reply-To: <1@a.example>\n", "due\n")
                        + SECOND
                        + message(3, "In-Reply-To: <2@a.example>\n", "tre");
        for (String text : new String[] {box, box.replace("\n", "\r\n")}) {
            var heard = heard(text);
            assertThat(heard.all).hasSize(3);
            assertThat(heard.all.getFirst().turns().getFirst().text())
                    .isEqualTo("From qui si parte\n>From due\nFrom domani alle 10:30 va bene");
            // The third names the second only, which said what it answers.
            assertThat(heard.all.get(2).arrival().origin()).isEqualTo("1@a.example");
            assertThat(heard.flaws).isEmpty();
        }
    }

    @Test
    void whatIsNoMessageIsSaidAndTheRestIsRead() throws IOException {
        var heard = heard(FIRST + "niente\n\n" + FIRST + message(2, "", "due\n") + FIRST);
        assertThat(heard.all).hasSize(1);
        assertThat(heard.flaws)
                .extracting(f -> f.where().number() + " " + f.key())
                .containsExactly("1 inbox.flaw.mail.none", "3 inbox.flaw.mail.none");
        assertThatThrownBy(() -> heard(FIRST + "niente\n")).isInstanceOf(Refused.class);
    }

    @Test
    void whereverItIsCutTheRestIsRead() throws IOException {
        String box = FIRST + message(1, "", "uno\n") + SECOND + message(2, "", "due\n");
        for (int i = 9; i < 20; i++) {
            var heard = heard(box.substring(0, box.length() * i / 20));
            assertThat(heard.all).isNotEmpty();
        }
    }

    @Test
    void aMessageThatIsTooLongIsKeptInPartAndTheNextIsWhole() throws IOException {
        byte[] line = ("x".repeat(75) + "\n").getBytes(StandardCharsets.UTF_8);
        String head = FIRST + message(1, "", "lungo\n");
        String tail = "\n" + SECOND + message(2, "", "due\n");
        var material = repeated(head, line, (40 << 20) / line.length, tail);
        var heard = Heard.in(new Mailbox(), material);
        assertThat(heard.all).hasSize(2);
        assertThat(heard.all.get(1).turns().getFirst().text()).isEqualTo("due");
        assertThat(heard.flaws)
                .extracting(f -> f.where().number() + " " + f.key())
                .containsExactly("1 inbox.flaw.mail.long", "1 inbox.flaw.mail.text");
    }

    @Test
    void aLargeMailboxIsReadMessageByMessage() throws IOException {
        String part =
                FIRST
                        + message(
                                1,
                                "Content-Type: multipart/mixed; boundary=b\n",
                                "--b\n\nciao\n--b\nContent-Type: image/png; name=a.png\n"
                                        + "Content-Transfer-Encoding: base64\n\n"
                                        + ("A".repeat(76) + "\n").repeat(2_000)
                                        + "--b--\n");
        long size = Long.getLong("mbox.mb", 16) << 20;
        int many = (int) (size / part.length());
        var count = new Count();
        var format = new Format.Reading(ZoneId.of("Europe/Rome"), count, Progress.UNWATCHED);
        long before = System.nanoTime();
        new Mailbox().read(repeated("", part.getBytes(StandardCharsets.UTF_8), many, ""), format);
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf("mbox: %.1f MB/s%n", size / seconds / 1e6);
        assertThat(count.messages).isEqualTo(many);
        assertThat(count.bytes).isEqualTo(many * 114_000L);
    }

    @Test
    void itKnowsItsOwn() throws IOException {
        assertThat(knows(FIRST + "x")).isTrue();
        assertThat(knows(SECOND + "x")).isTrue();
        assertThat(knows("From 1765@xxx Tue Jan 06 09:00:00 +0000 2026\r\nX-GM-THRID: 1")).isTrue();
        assertThat(knows("From here we go\n")).isFalse();
    }

    private static boolean knows(String text) throws IOException {
        return new Mailbox().knows(Beginning.of(Material.of("x", text)));
    }

    /// A material made while it is read.
    private static Material repeated(String head, byte[] part, int many, String tail) {
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] last = tail.getBytes(StandardCharsets.UTF_8);
        return new Material(
                "x.mbox",
                "x.mbox",
                -1,
                () ->
                        new InputStream() {
                            private byte[] now = first;
                            private int at;
                            private int left = many;

                            @Override
                            public int read() {
                                throw new AssertionError("byte by byte");
                            }

                            @Override
                            public int read(byte[] block, int offset, int length) {
                                while (at == now.length) {
                                    if (now == last) {
                                        return -1;
                                    }
                                    now = left-- > 0 ? part : last;
                                    at = 0;
                                }
                                int n = Math.min(length, now.length - at);
                                System.arraycopy(now, at, block, offset, n);
                                at += n;
                                return n;
                            }
                        });
    }

    private static final class Count implements Sink {
        private int messages;
        private long bytes;

        @Override
        public void begin(Arrival arrival) {
            messages++;
        }

        @Override
        public void turn(Turn turn) {
            assertThat(turn.text()).isEqualTo("ciao");
        }

        @Override
        public void file(Attached file) {
            bytes += file.bytes().length;
        }

        @Override
        public void end() {}

        @Override
        public void flaw(Flaw flaw) {
            throw new AssertionError(flaw.toString());
        }
    }
}
