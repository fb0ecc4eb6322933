package it.trequartista.app;

import it.trequartista.ui.Memory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// The settings of this machine on its disk. A file that cannot be read counts as none; one that
/// cannot be written is left: settings are a comfort, not data.
public final class SettingsFile implements Memory {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String NAME = "settings.json";

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
        Path file = folder.resolve(NAME);
        String spoken = System.getProperty("user.language", "it");
        Settings usual = Settings.usual(spoken.equals("it") ? "it" : "en");
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readString(file), Settings.class)
                    : usual;
        } catch (IOException | JacksonException unreadable) {
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
            Files.writeString(part, JSON.writeValueAsString(settings));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException left) {
            // A comfort lost, nothing else: the window goes on with what it has in memory.
        }
    }
}
