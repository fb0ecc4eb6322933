package it.trequartista.app;

import it.trequartista.ui.Memory;
import it.trequartista.ui.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// The settings of this machine on its disk. A file that cannot be read counts as none; one that
/// cannot be written is left: settings are a comfort, not data.
///
/// The window waits for them, so they are properties, which the JDK reads at once: a JSON library
/// takes longer to load than the file with all its people to open.
public final class SettingsFile implements Memory {
    private static final String NAME = "settings.properties";
    private static final String RECENT = "recent.";
    private static final String MEMORY = "memory.";

    private final Path file;
    private final Executor later;
    private Settings now;

    /// The settings kept in a folder.
    ///
    /// @param now what [#read] found there
    /// @param later writes, one after the other, off the screen
    public SettingsFile(Path folder, Settings now, Executor later) {
        this.file = folder.resolve(NAME);
        this.later = later;
        this.now = now;
    }

    /// Reads the settings in a folder, or those of a new machine.
    public static Settings read(Path folder) {
        String spoken = System.getProperty("user.language", "it");
        Settings usual = Settings.usual(spoken.equals("it") ? "it" : "en");
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(NAME))) {
            kept.load(reader);
            return settings(kept, usual);
        } catch (IOException | IllegalArgumentException unreadable) {
            return usual;
        }
    }

    /// Where this machine keeps settings: `trequartista.home`, else `TREQUARTISTA_HOME`, else the
    /// system's own place for them.
    public static Path folderOfThisMachine() {
        String home = System.getProperty("trequartista.home", env("TREQUARTISTA_HOME"));
        if (!home.isEmpty()) {
            return Path.of(home);
        }
        String user = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        if (system.contains("win") && !env("APPDATA").isEmpty()) {
            return Path.of(env("APPDATA"), "Trequartista");
        }
        if (system.contains("mac")) {
            return Path.of(user, "Library", "Application Support", "Trequartista");
        }
        return env("XDG_CONFIG_HOME").isEmpty()
                ? Path.of(user, ".config", "trequartista")
                : Path.of(env("XDG_CONFIG_HOME"), "trequartista");
    }

    /// Where they are kept.
    Path folder() {
        return java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /// The settings as they are.
    public Settings now() {
        return now;
    }

    /// Changes them and writes them soon.
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(now);
        if (!changed.equals(now)) {
            now = changed;
            later.execute(() -> write(changed));
        }
    }

    @Override
    public double number(String key, double initially) {
        try {
            return Double.parseDouble(word(key, Double.toString(initially)));
        } catch (NumberFormatException e) {
            return initially;
        }
    }

    @Override
    public void keep(String key, double value) {
        keep(key, Double.toString(value));
    }

    @Override
    public String word(String key, String initially) {
        return now.memory().getOrDefault(key, initially);
    }

    @Override
    public void keep(String key, String value) {
        change(s -> s.remembering(key, value));
    }

    private static String env(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    private void write(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(NAME + ".part");
            try (var writer = Files.newBufferedWriter(part)) {
                properties(settings).store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException left) {
            // A comfort lost, nothing else: the window goes on with what it has in memory.
        }
    }

    /// What a file edited by hand left out gets its default.
    private static Settings settings(Properties kept, Settings usual) {
        var a = usual.appearance();
        var appearance =
                new Settings.Appearance(
                        kept.getProperty("language", a.language()),
                        Theme.Look.valueOf(kept.getProperty("look", a.look().name())),
                        Integer.parseInt(kept.getProperty("zoom", String.valueOf(a.zoom()))));
        var window =
                new Settings.Frame(
                        Double.parseDouble(kept.getProperty("window.x", "0")),
                        Double.parseDouble(kept.getProperty("window.y", "0")),
                        Double.parseDouble(kept.getProperty("window.width", "0")),
                        Double.parseDouble(kept.getProperty("window.height", "0")),
                        Boolean.parseBoolean(kept.getProperty("window.maximised")));
        var recent = new ArrayList<String>();
        for (int i = 0; kept.containsKey(RECENT + i); i++) {
            recent.add(kept.getProperty(RECENT + i));
        }
        var memory = new TreeMap<String, String>();
        for (String key : kept.stringPropertyNames()) {
            if (key.startsWith(MEMORY)) {
                memory.put(key.substring(MEMORY.length()), kept.getProperty(key));
            }
        }
        return new Settings(appearance, recent, window, memory);
    }

    private static Properties properties(Settings settings) {
        var kept = new Properties();
        var a = settings.appearance();
        kept.setProperty("language", a.language());
        kept.setProperty("look", a.look().name());
        kept.setProperty("zoom", String.valueOf(a.zoom()));
        var window = settings.window();
        kept.setProperty("window.x", String.valueOf(window.x()));
        kept.setProperty("window.y", String.valueOf(window.y()));
        kept.setProperty("window.width", String.valueOf(window.width()));
        kept.setProperty("window.height", String.valueOf(window.height()));
        kept.setProperty("window.maximised", String.valueOf(window.maximised()));
        for (int i = 0; i < settings.recent().size(); i++) {
            kept.setProperty(RECENT + i, settings.recent().get(i));
        }
        settings.memory().forEach((key, value) -> kept.setProperty(MEMORY + key, value));
        return kept;
    }
}
