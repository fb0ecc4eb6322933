package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Sink;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;

/// Hands on conversations one after the other and oldest first, from a source that mixes them
/// or gives the newest first, without a file beside it and without holding them: the source is
/// read once to see how it goes, twelve bytes for a message; if it is in order, once more to
/// hand it on; if not, as often as it takes to hand on one window of messages at a time.
final class Ordered {
    /// Characters held at once.
    static final long WINDOW = 48L << 20;

    /// What a message weighs besides its text.
    private static final int EACH = 500;

    /// Something that can be gone through again, giving the same each time.
    @FunctionalInterface
    interface Source {
        void each(Taker taker) throws IOException;
    }

    /// Takes what a source has, in its order.
    interface Taker {
        /// A turn of a conversation; those with the same origin are one.
        void said(Arrival arrival, Told told);

        /// A part that is no turn.
        void flaw(Flaw flaw);
    }

    private Ordered() {}

    /// Hands on all of a source.
    static void hand(Source source, Sink sink) throws IOException {
        hand(source, sink, WINDOW);
    }

    static void hand(Source source, Sink sink, long window) throws IOException {
        var look = new Look(sink);
        source.each(look);
        int[] ranks = look.ranks();
        var out = new Conversations(sink);
        if (look.isStraight(ranks)) {
            source.each(
                    new Taker() {
                        @Override
                        public void said(Arrival arrival, Told told) {
                            out.take(arrival, told);
                        }

                        @Override
                        public void flaw(Flaw flaw) {}
                    });
        } else {
            int[] weights = look.weights(ranks);
            for (int from = 0; from < ranks.length; ) {
                int to = from;
                for (long sum = 0; to < ranks.length && (to == from || sum < window); to++) {
                    sum += weights[to];
                }
                var held = new Window(ranks, from, to);
                source.each(held);
                held.give(out);
                from = to;
            }
        }
        out.end();
    }

    private record Item(Arrival arrival, Told told) {}

    /// One time through of many.
    private static final class Window implements Taker {
        private final int[] ranks;
        private final int from;
        private final @Nullable Item[] items;
        private int next;

        Window(int[] ranks, int from, int to) {
            this.ranks = ranks;
            this.from = from;
            this.items = new Item[to - from];
        }

        @Override
        public void said(Arrival arrival, Told told) {
            int rank = next < ranks.length ? ranks[next] - from : -1;
            next++;
            if (rank >= 0 && rank < items.length) {
                items[rank] = new Item(arrival, told);
            }
        }

        @Override
        public void flaw(Flaw flaw) {}

        void give(Conversations out) {
            for (var item : items) {
                if (item != null) {
                    out.take(item.arrival(), item.told());
                }
            }
        }
    }

    /// The first time through.
    private static final class Look implements Taker {
        private final Sink sink;
        private final Numbers threads = new Numbers();
        private int[] threadOf = new int[1024];
        private int[] weightOf = new int[1024];
        private long[] last = new long[16];
        private int[] counts = new int[16];
        private int all;
        private long forwards;
        private long backwards;

        Look(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void said(Arrival arrival, Told told) {
            int thread = threads.of(arrival.origin());
            if (thread >= counts.length) {
                counts = Arrays.copyOf(counts, thread * 2);
                last = Arrays.copyOf(last, thread * 2);
            }
            if (all == threadOf.length) {
                threadOf = Arrays.copyOf(threadOf, all + (all >> 1));
                weightOf = Arrays.copyOf(weightOf, all + (all >> 1));
            }
            threadOf[all] = thread;
            weightOf[all] = told.turn().text().length() + EACH;
            all++;
            counts[thread]++;
            Instant at = told.turn().at();
            if (at != null) {
                long time = at.toEpochMilli();
                if (last[thread] != 0) {
                    forwards += time > last[thread] ? 1 : 0;
                    backwards += time < last[thread] ? 1 : 0;
                }
                last[thread] = time;
            }
        }

        @Override
        public void flaw(Flaw flaw) {
            sink.flaw(flaw);
        }

        /// Where each message of the source comes when all is in order.
        int[] ranks() {
            boolean turned = backwards > forwards;
            int[] next = new int[threads.size()];
            int sum = 0;
            for (int t = 0; t < next.length; t++) {
                sum += counts[t];
                next[t] = turned ? sum - 1 : sum - counts[t];
            }
            int[] ranks = new int[all];
            for (int i = 0; i < all; i++) {
                ranks[i] = next[threadOf[i]];
                next[threadOf[i]] += turned ? -1 : 1;
            }
            threadOf = new int[0];
            return ranks;
        }

        boolean isStraight(int[] ranks) {
            for (int i = 0; i < ranks.length; i++) {
                if (ranks[i] != i) {
                    return false;
                }
            }
            return true;
        }

        int[] weights(int[] ranks) {
            int[] weights = new int[ranks.length];
            for (int i = 0; i < ranks.length; i++) {
                weights[ranks[i]] = weightOf[i];
            }
            weightOf = new int[0];
            return weights;
        }
    }

    /// Numbers for names in the order they come; names are kept as 64 bits of them.
    private static final class Numbers {
        private long[] keys = new long[64];
        private int[] numbers = new int[64];
        private int size;

        int size() {
            return size;
        }

        int of(String name) {
            long key = hash(name);
            int at = find(key);
            if (keys[at] == 0) {
                keys[at] = key;
                numbers[at] = size++;
                if (size * 2 > keys.length) {
                    grow();
                    at = find(key);
                }
            }
            return numbers[at];
        }

        private int find(long key) {
            int at = (int) (key ^ (key >>> 32)) & (keys.length - 1);
            while (keys[at] != 0 && keys[at] != key) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldNumbers = numbers;
            keys = new long[oldKeys.length * 2];
            numbers = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int at = find(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    numbers[at] = oldNumbers[i];
                }
            }
        }

        private static long hash(String name) {
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < name.length(); i++) {
                hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
            }
            hash ^= hash >>> 29;
            return hash == 0 ? 1 : hash;
        }
    }
}
