package it.trequartista.kernel;

/// The guard of the screen thread: slow work asserts that it is not on it.
///
/// A Java assertion: on in every test, off in the shipped program.
public final class Screen {
    private static final String THREAD = "JavaFX Application Thread";

    private Screen() {}

    /// Fails, in tests, when slow work is about to run on the screen thread.
    public static void assertNotOn(String work) {
        assert !Thread.currentThread().getName().equals(THREAD) : work + " on the screen thread";
    }
}
