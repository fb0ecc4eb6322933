package it.trequartista.inbox.duplicates;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a search of a hundred thousand people for doubles costs.
class DuplicatesBench {
    private static final int ROUNDS = 3;

    @Test
    void aHundredThousandPeople() {
        var people = new Town(7, 88_000).records;
        long[] times = new long[ROUNDS];
        List<Likeness> found = List.of();
        long before = used();
        resetPeak();
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpu();
            found = Duplicates.ofPeople(people).all();
            times[i] = cpu() - start;
        }
        long peak = peak() - before;
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%,d people searched in %.1f s of the processor (median of %d), %,d pairs worth a"
                        + " look, %,d sure; heap at most %,d MB above the people themselves%n",
                people.size(),
                times[ROUNDS / 2] / 1e9,
                ROUNDS,
                found.size(),
                found.stream().filter(Likeness::isSure).count(),
                peak >> 20);
    }

    /// What this thread has worked: other programs do not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(p -> p.resetPeakUsage());
    }

    /// An upper bound: garbage that waits counts too.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed())
                .sum();
    }
}
