package it.trequartista.inbox.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Which records are worth comparing: those that have a key in common. A key is kept as a number of
/// forty bits beside the place of its record, all of them in one sorted array: a hundred thousand
/// people have millions of keys. Two keys of one number only cost a comparison.
///
/// @param <T> a record
final class Blocks<T> {
    /// A block of more records than this says nothing: it is a switchboard, or a name like
    /// everybody's.
    private static final int MOST = 400;

    private static final int PLACES = 24;
    private static final long PLACE = (1L << PLACES) - 1;

    /// Gets two records, and the place of the first.
    interface Compare<T> {
        void pair(T one, T other, int place);
    }

    private final List<T> records;
    private long[] keys = new long[1 << 10];
    private int size;

    Blocks(List<T> records, Function<T, Iterable<String>> keysOf) {
        this.records = records;
        if (records.size() > PLACE) {
            throw new IllegalArgumentException("too many records");
        }
        for (int place = 0; place < records.size(); place++) {
            for (String key : keysOf.apply(records.get(place))) {
                if (size == keys.length) {
                    keys = Arrays.copyOf(keys, size * 2);
                }
                keys[size++] = number(key) << PLACES | place;
            }
        }
        Arrays.sort(keys, 0, size);
    }

    /// Every two records that have a key in common, once, of each record after the other.
    void pairs(Compare<T> compare) {
        int[] starts = new int[records.size() + 1];
        blocks((from, to) -> count(starts, from, to));
        for (int place = 0; place < records.size(); place++) {
            starts[place + 1] += starts[place];
        }
        int[] blocks = new int[starts[records.size()]];
        int[] next = Arrays.copyOf(starts, records.size());
        blocks(
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        blocks[next[place(i)]++] = i;
                    }
                });
        var near = new Places();
        for (int place = 0; place < records.size(); place++) {
            near.clear();
            for (int i = starts[place]; i < starts[place + 1]; i++) {
                after(blocks[i], near);
            }
            near.sort();
            for (int i = 0; i < near.size; i++) {
                if (i == 0 || near.all[i] != near.all[i - 1]) {
                    compare.pair(records.get(place), records.get(near.all[i]), place);
                }
            }
        }
    }

    /// The members of a block that stand behind one; in a block they stand in their order.
    private void after(int one, Places near) {
        long key = keys[one] >>> PLACES;
        for (int i = one + 1; i < size && keys[i] >>> PLACES == key; i++) {
            near.add(place(i));
        }
    }

    private void count(int[] starts, int from, int to) {
        for (int i = from; i < to; i++) {
            starts[place(i) + 1]++;
        }
    }

    private interface Each {
        void block(int from, int to);
    }

    private void blocks(Each each) {
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && keys[to] >>> PLACES == keys[from] >>> PLACES) {
                to++;
            }
            if (to - from > 1 && to - from <= MOST) {
                each.block(from, to);
            }
            from = to;
        }
    }

    private int place(int i) {
        return (int) (keys[i] & PLACE);
    }

    /// Forty bits of a text (FNV-1a, mixed at the end).
    private static long number(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ hash >>> 32) >>> PLACES;
    }

    /// A list of numbers.
    private static final class Places {
        private int[] all = new int[64];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = place;
        }

        void sort() {
            Arrays.sort(all, 0, size);
        }
    }
}
