package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Starts the window, or says in one line why there is none.
public final class Start {
    /// What is read while JavaFX makes itself ready, because it needs no screen.
    ///
    /// @param folder where the settings are
    /// @param opening of the file named when the program was started
    record Ahead(Path folder, Supplier<Settings> settings, Optional<Supplier<Db>> opening) {
        static Ahead of(Path folder, List<String> file) {
            return new Ahead(
                    folder,
                    Background.ahead(() -> SettingsFile.read(folder)),
                    file.stream()
                            .map(Path::of)
                            .map(
                                    path ->
                                            Background.ahead(
                                                    () -> Db.open(path, Time.ofThisMachine())))
                            .findFirst());
        }

        /// Shows the window: on a place of the file, or on the first page.
        MainWindow show(Place place) {
            var window = new MainWindow(new Stage(), folder, settings.get(), Time.ofThisMachine());
            window.catchEverything();
            opening.ifPresentOrElse(file -> window.show(file, place), window::show);
            return window;
        }
    }

    private Start() {}

    /// Opens the window, with a file when one is given. The program ends with the window.
    ///
    /// @return 0, or 1 where there is no display
    public static int window(String... file) {
        if (!hasDisplay()) {
            return refuse();
        }
        var ahead = Ahead.of(SettingsFile.folderOfThisMachine(), List.of(file));
        try {
            Platform.startup(() -> ahead.show(new Place.Today()));
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
}
