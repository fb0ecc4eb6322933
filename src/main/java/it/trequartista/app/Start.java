package it.trequartista.app;

import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;

import javafx.application.Application;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Locale;

/// Starts the window, or says in one line why there is none.
public final class Start {
    private Start() {}

    /// Opens the window, with a file when one is given, and returns when it is closed.
    ///
    /// @return 0, or 1 where there is no display
    public static int window(String... file) {
        if (!hasDisplay()) {
            return refuse();
        }
        try {
            Application.launch(Running.class, file);
            return 0;
        } catch (UnsupportedOperationException noToolkit) {
            return refuse();
        }
    }

    private static int refuse() {
        String language = System.getProperty("user.language", "it");
        System.err.println(new Texts(Locale.of(language)).get("app.noDisplay"));
        return 1;
    }

    /// Only Linux can lack a display in a way JavaFX tells by a stack trace.
    private static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = System.getProperty("glass.platform", "").equalsIgnoreCase("Headless");
        return !linux || headless || known("DISPLAY") || known("WAYLAND_DISPLAY");
    }

    private static boolean known(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// What JavaFX starts.
    public static final class Running extends Application {
        @Override
        public void start(Stage stage) {
            var window =
                    new MainWindow(stage, SettingsFile.folderOfThisMachine(), Time.ofThisMachine());
            window.catchEverything();
            window.show();
            var files = getParameters().getUnnamed();
            if (!files.isEmpty()) {
                window.openAtStart(Path.of(files.getFirst()));
            }
        }
    }
}
