package it.trequartista.contacts;

import java.util.Arrays;
import java.util.BitSet;

/// Ids in the order they are shown, able to put any found ids into that order in one pass.
final class Order {
    private final long[] sorted;
    private final long[] ascending;
    private final int[] rank;

    private Order(long[] sorted, long[] ascending, int[] rank) {
        this.sorted = sorted;
        this.ascending = ascending;
        this.rank = rank;
    }

    /// All ids as shown.
    long[] all() {
        return sorted.clone();
    }

    static Order of(long[] sorted) {
        long[] ascending = sorted.clone();
        Arrays.sort(ascending);
        int[] rank = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            rank[Arrays.binarySearch(ascending, sorted[i])] = i;
        }
        return new Order(sorted, ascending, rank);
    }

    /// Those of the found ids that are here, in the order shown.
    ///
    /// @param found ascending
    long[] arrange(long[] found) {
        var hits = new BitSet(sorted.length);
        int at = 0;
        for (long id : found) {
            while (at < ascending.length && ascending[at] < id) {
                at++;
            }
            if (at < ascending.length && ascending[at] == id) {
                hits.set(rank[at]);
            }
        }
        long[] arranged = new long[hits.cardinality()];
        int n = 0;
        for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(i + 1)) {
            arranged[n++] = sorted[i];
        }
        return arranged;
    }
}
