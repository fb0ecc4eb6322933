package it.trequartista.app;

import it.trequartista.ui.Theme;

import java.util.List;
import java.util.Map;

/// What this machine remembers, as one record in one file. Never data.
///
/// @param appearance language and look
/// @param recent paths of files, the last used first
/// @param window where the window was
/// @param memory widths and choices of views
public record Settings(
        Appearance appearance, List<String> recent, Frame window, Map<String, String> memory) {
    private static final int RECENT = 8;

    /// Keeps its own copies.
    public Settings {
        recent = List.copyOf(recent);
        memory = Map.copyOf(memory);
    }

    /// Language and look.
    ///
    /// @param language `it` or `en`
    /// @param look light, dark or as the system
    /// @param zoom in per cent
    public record Appearance(String language, Theme.Look look, int zoom) {
        /// Of a machine seen for the first time.
        static Appearance usual(String language) {
            return new Appearance(language, Theme.Look.SYSTEM, 100);
        }
    }

    /// Where a window is, in the screen's own units; a width of 0 is unknown.
    public record Frame(double x, double y, double width, double height, boolean maximised) {
        /// Not known yet.
        static final Frame UNKNOWN = new Frame(0, 0, 0, 0, false);
    }

    /// Of a machine seen for the first time.
    static Settings usual(String language) {
        return new Settings(Appearance.usual(language), List.of(), Frame.UNKNOWN, Map.of());
    }

    Settings with(Appearance chosen) {
        return new Settings(chosen, recent, window, memory);
    }

    Settings with(Frame frame) {
        return new Settings(appearance, recent, frame, memory);
    }

    Settings remembering(String key, String value) {
        var more = new java.util.TreeMap<>(memory);
        more.put(key, value);
        return new Settings(appearance, recent, window, more);
    }

    /// With a file as the last used.
    Settings used(String path) {
        var files = new java.util.ArrayList<>(recent);
        files.remove(path);
        files.addFirst(path);
        return new Settings(
                appearance, files.subList(0, Math.min(files.size(), RECENT)), window, memory);
    }

    /// Without a file among the recent ones.
    Settings forgetting(String path) {
        return new Settings(
                appearance, recent.stream().filter(p -> !p.equals(path)).toList(), window, memory);
    }
}
