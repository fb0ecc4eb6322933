package it.trequartista;

import it.trequartista.app.cli.Line;

import java.util.List;

/// Starts Trequartista: the window without arguments, the command line with some.
public final class Main {
    private Main() {}

    /// Starts it. Does not extend `Application`, so that JavaFX may lie on the class path.
    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(Line.run(List.of(args)));
        }
    }
}
