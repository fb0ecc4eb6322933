package it.trequartista.sync;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/// What encrypting costs: the same bytes written into a folder sealed and as they are, and sealed
/// and opened in memory, in turn, medians.
class SealingBench {
    private static final int ROUNDS = 9;
    private static final int BYTES = 32 << 20;

    @TempDir private Path folder;

    @Test
    void writingAndReading() throws Exception {
        byte[] body = new byte[BYTES];
        new SplittableRandom(1).nextBytes(body);
        byte[] file = Segment.file((byte) 'A', new byte[0], body);
        var key = VaultKey.fresh();
        var disk = new DiskFolder(folder, Ids.ofThisMachine(Time.ofThisMachine()));
        double[] plain = new double[ROUNDS];
        double[] sealed = new double[ROUNDS];
        double[] sealing = new double[ROUNDS];
        double[] opening = new double[ROUNDS];
        for (int i = -2; i < ROUNDS; i++) {
            long t0 = System.nanoTime();
            disk.write("plain" + i, file);
            long t1 = System.nanoTime();
            byte[] out = Sealing.seal(file, key);
            long t2 = System.nanoTime();
            disk.write("sealed" + i, out);
            long t3 = System.nanoTime();
            byte[] _ = Sealing.open(out, id -> java.util.Optional.of(key));
            long t4 = System.nanoTime();
            disk.delete("plain" + i);
            disk.delete("sealed" + i);
            if (i >= 0) {
                plain[i] = t1 - t0;
                sealed[i] = t3 - t1;
                sealing[i] = t2 - t1;
                opening[i] = t4 - t3;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "32 MiB sealed in %.0f ms, opened in %.0f ms; written sealed / as it is: %.2f%n",
                median(sealing) / 1e6,
                median(opening) / 1e6,
                median(sealed) / median(plain));
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
