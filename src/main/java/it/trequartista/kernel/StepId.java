package it.trequartista.kernel;

/// A step of the history of the open file, so that it can be taken back.
///
/// @param n its number; 0 for a write that changed nothing
public record StepId(long n) {
    /// Whether there is nothing to take back.
    public boolean isNothing() {
        return n == 0;
    }
}
