package it.trequartista.ui;

import it.trequartista.kernel.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The system's own programs for a file and for its folder, started by the system's own command.
/// The Desktop of AWT is not asked: beside JavaFX it hangs on some Linux desktops.
final class SystemPrograms {
    private SystemPrograms() {}

    /// Opens a file as a double click would.
    static void open(Path file) {
        start(opening(os(), file), file);
    }

    /// Shows where a file lies, chosen where the system can do that.
    static void reveal(Path file) {
        start(revealing(os(), file), file);
    }

    static List<String> opening(String os, Path file) {
        if (os.startsWith("windows")) {
            return List.of("explorer.exe", file.toString());
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }

    static List<String> revealing(String os, Path file) {
        if (os.startsWith("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        var folder = file.toAbsolutePath().getParent();
        return os.startsWith("mac")
                ? List.of("open", "-R", file.toString())
                : List.of("xdg-open", String.valueOf(folder));
    }

    private static String os() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static void start(List<String> command, Path file) {
        try {
            var _ =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw Problem.machine("ui.cannotOpen", file.toString()).refused();
        }
    }
}
