package it.trequartista.kernel;

import java.security.SecureRandom;

/// Bytes nobody can guess, for keys and codes.
public final class Secrets {
    private Secrets() {}

    /// So many of them, from the machine.
    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
