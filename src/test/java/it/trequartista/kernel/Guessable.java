package it.trequartista.kernel;

import java.util.random.RandomGenerator;

/// Lets keys and codes be drawn from a seed, so that a test can be repeated.
public final class Guessable {
    private Guessable() {}

    /// Does something whose secrets come from there.
    public static void from(RandomGenerator dice, Runnable act) {
        Secrets.guessable(dice, act);
    }
}
