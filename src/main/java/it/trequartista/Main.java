package it.trequartista;

/// Starts Trequartista.
public final class Main {
    private Main() {}

    /// Starts the window, or the command line when there are arguments.
    public static void main(String[] args) {}
}
