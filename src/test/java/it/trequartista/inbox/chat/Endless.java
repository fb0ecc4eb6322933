package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Sink;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.kernel.Progress;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.function.LongFunction;

/// Reads generated files of many messages or of one long line in a process of its own, whose
/// heap they would not fit into. Prints what it counted.
final class Endless implements Sink {
    private static final long LONG = 100L << 20;

    private long arrivals;
    private long turns;
    private long flaws;

    private Endless() {}

    /// The name of a format, and how many messages or `long`.
    public static void main(String[] args) throws Exception {
        var format = (Format) Class.forName(args[0]).getDeclaredConstructor().newInstance();
        var sample = Samples.of(args[0]);
        var material =
                args[1].equals("long")
                        ? stream(sample, LONG / 4096, i -> i == 0 ? sample.unended() : XS)
                        : new Material(
                                sample.name(),
                                sample.name(),
                                -1,
                                () ->
                                        new Pieces(
                                                sample.head(),
                                                sample.end(),
                                                Long.parseLong(args[1]),
                                                sample::message));
        var sink = new Endless();
        long start = System.nanoTime();
        format.read(
                material, new Format.Reading(ZoneId.of("Europe/Rome"), sink, Progress.UNWATCHED));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("%d %d %d %d%n", sink.arrivals, sink.turns, sink.flaws, millis);
    }

    private static final String XS = "x".repeat(4096);

    private static Material stream(Samples sample, long pieces, LongFunction<String> piece) {
        return new Material(
                sample.name(),
                sample.name(),
                -1,
                () -> new Pieces(sample.head(), sample.tail(), pieces, piece));
    }

    private static final class Pieces extends InputStream {
        private final String tail;
        private final long pieces;
        private final LongFunction<String> piece;
        private byte[] block;
        private int at;
        private long next;

        Pieces(String head, String tail, long pieces, LongFunction<String> piece) {
            this.tail = tail;
            this.pieces = pieces;
            this.piece = piece;
            this.block = head.getBytes(StandardCharsets.UTF_8);
        }

        private boolean filled() {
            while (at == block.length && next <= pieces) {
                String text = next == pieces ? tail : piece.apply(next);
                block = text.getBytes(StandardCharsets.UTF_8);
                at = 0;
                next++;
            }
            return at < block.length;
        }

        @Override
        public int read() {
            return filled() ? block[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int done = 0;
            while (done < length && filled()) {
                int n = Math.min(length - done, block.length - at);
                System.arraycopy(block, at, into, offset + done, n);
                at += n;
                done += n;
            }
            return done == 0 && length > 0 ? -1 : done;
        }
    }

    @Override
    public void begin(Arrival arrival) {
        arrivals++;
    }

    @Override
    public void turn(Turn turn) {
        turns++;
    }

    @Override
    public void file(Attached file) {}

    @Override
    public void end() {}

    @Override
    public void flaw(Flaw flaw) {
        flaws++;
    }
}
