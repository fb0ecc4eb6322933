package it.trequartista.kernel;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Bytes nobody can guess, for keys and codes.
public final class Secrets {
    /// What a simulation draws them from. Nobody outside this package can set it.
    private static final ScopedValue<RandomGenerator> GUESSABLE = ScopedValue.newInstance();

    private Secrets() {}

    /// So many of them, from the machine.
    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        if (GUESSABLE.isBound()) {
            GUESSABLE.get().nextBytes(bytes);
        } else {
            new SecureRandom().nextBytes(bytes);
        }
        return bytes;
    }

    /// Does something whose secrets anybody can guess, so that it comes out the same again.
    static void guessable(RandomGenerator from, Runnable act) {
        ScopedValue.where(GUESSABLE, from).run(act);
    }
}
