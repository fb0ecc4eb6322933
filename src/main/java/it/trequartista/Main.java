package it.trequartista;

import it.trequartista.app.Start;
import it.trequartista.app.cli.Line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Starts Trequartista: the window without arguments or with one file, else the command line.
public final class Main {
    private Main() {}

    /// Starts it. Does not extend `Application`, so that JavaFX may lie on the class path.
    public static void main(String[] args) {
        boolean window =
                args.length == 0 || (args.length == 1 && Files.isRegularFile(Path.of(args[0])));
        int code = window ? Start.window(args) : Line.run(List.of(args));
        if (code != 0 || !window) {
            System.exit(code);
        }
    }
}
