package it.trequartista.kernel;

/// This program.
public final class Program {
    private Program() {}

    /// Which one it is; "0" where nobody has packed it.
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
