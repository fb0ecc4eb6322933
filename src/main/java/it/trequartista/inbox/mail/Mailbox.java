package it.trequartista.inbox.mail;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// A mailbox of any size in one file (`.mbox`), as Thunderbird, Apple Mail and Google Takeout write
/// it: each message begins with a line `From ` and a time; such a line within a message has a `>`
/// before it, which is taken away here. One message at a time is in memory.
public final class Mailbox implements Format {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_ENVELOPE = 500;
    private static final Pattern ENVELOPE =
            Pattern.compile("From (?:.{0,300} )?.{0,40}\\d{1,2}:\\d\\d.{0,40}");

    @Override
    public boolean knows(Beginning beginning) {
        String first = beginning.text().lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return isEnvelope(first);
    }

    private static boolean isEnvelope(String line) {
        return line.startsWith("From ") && ENVELOPE.matcher(line.strip()).matches();
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        var split = new Split(new MessageReading(reading.sink()), reading);
        byte[] block = new byte[BLOCK];
        long done = 0;
        try (InputStream in = material.open()) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                split.take(block, n);
                done += n;
                reading.progress().check();
                reading.progress().at(done, material.size());
            }
        }
        split.end();
        if (split.good == 0) {
            throw Problem.input("inbox.mail.none", material.name()).refused();
        }
    }

    /// Cuts bytes into messages. Of the line in hand the first bytes are kept apart, so that the
    /// next message is seen even after one that is too long to keep.
    private static final class Split {
        private final MessageReading messages;
        private final Reading reading;
        private final byte[] head = new byte[LONGEST_ENVELOPE];
        private byte[] message = new byte[BLOCK];
        private int length;
        private int lineStart;
        private long lineSize;
        private boolean blankBefore = true;
        private boolean begun;
        private boolean cut;
        private long number;
        private long good;

        Split(MessageReading messages, Reading reading) {
            this.messages = messages;
            this.reading = reading;
        }

        void take(byte[] block, int n) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (block[i] == '\n') {
                    add(block, from, i + 1);
                    endOfLine();
                    from = i + 1;
                }
            }
            add(block, from, n);
        }

        void end() {
            if (lineSize > 0) {
                endOfLine();
            }
            hand();
        }

        private void add(byte[] block, int from, int to) {
            int size = to - from;
            if (lineSize < head.length) {
                int at = (int) lineSize;
                System.arraycopy(block, from, head, at, Math.min(size, head.length - at));
            }
            lineSize += size;
            int many = Math.min(size, MessageReading.LONGEST - length);
            cut |= many < size;
            if (message.length < length + many) {
                int twice = Math.max(length + many, message.length * 2);
                message = Arrays.copyOf(message, Math.min(MessageReading.LONGEST, twice));
            }
            System.arraycopy(block, from, message, length, many);
            length += many;
        }

        private void endOfLine() {
            if (blankBefore && isBeginning()) {
                length = lineStart;
                cut &= length == MessageReading.LONGEST;
                hand();
                begun = true;
                cut = false;
                length = 0;
            } else {
                unescape();
            }
            blankBefore = lineSize == 1 || (lineSize == 2 && head[0] == '\r');
            lineStart = length;
            lineSize = 0;
        }

        private boolean isBeginning() {
            return head[0] == 'F'
                    && lineSize <= head.length
                    && isEnvelope(new String(head, 0, (int) lineSize, StandardCharsets.ISO_8859_1));
        }

        private void unescape() {
            int marks = 0;
            while (marks < head.length && marks < lineSize && head[marks] == '>') {
                marks++;
            }
            boolean kept = lineStart + lineSize == length;
            if (marks > 0 && kept && isFrom(marks)) {
                int size = length - lineStart - 1;
                System.arraycopy(message, lineStart + 1, message, lineStart, size);
                length--;
            }
        }

        private boolean isFrom(int at) {
            byte[] from = {'F', 'r', 'o', 'm', ' '};
            return at + from.length <= Math.min(lineSize, head.length)
                    && Arrays.equals(head, at, at + from.length, from, 0, from.length);
        }

        private void hand() {
            reading.progress().check();
            if (!begun && isBlank()) {
                return;
            }
            number++;
            if (messages.read(message, length, number, cut)) {
                good++;
            } else {
                Place where = Place.at(Place.Unit.MESSAGE, number);
                reading.sink().flaw(Flaw.of(where, "inbox.flaw.mail.none"));
            }
            if (message.length > BLOCK * 16) {
                message = new byte[BLOCK];
            }
        }

        private boolean isBlank() {
            for (int i = 0; i < length; i++) {
                if (message[i] > ' ' || message[i] < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
