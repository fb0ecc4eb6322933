package it.trequartista.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the windows look: light, dark or as the system, and how large.
///
/// The stylesheets are written in px for 100 % and every px is multiplied by the zoom when they are
/// loaded, which is exact where scaling a scene would blur.
public final class Theme {
    /// What the user chose.
    public enum Look {
        /// As the system is, also when it changes.
        SYSTEM,
        /// Always light.
        LIGHT,
        /// Always dark.
        DARK
    }

    /// Smallest zoom, in per cent.
    public static final int SMALLEST = 80;

    /// Largest zoom, in per cent.
    public static final int LARGEST = 200;

    private static final Pattern PX = Pattern.compile("(-?\\d+(?:\\.\\d+)?)px");
    private static final List<String> FONTS =
            List.of("400Regular", "500Medium", "600SemiBold", "700Bold");
    private static final List<String> SHEETS =
            List.of(
                    "bridge",
                    "type",
                    "buttons",
                    "fields",
                    "choices",
                    "lists",
                    "records",
                    "desk",
                    "tables",
                    "surfaces",
                    "overlays",
                    "shell",
                    "board",
                    "papers",
                    "paper",
                    "markdown",
                    "charts");

    private final ObservableList<Scene> scenes = FXCollections.observableArrayList();
    private Look look;
    private int zoom;

    /// A theme; call it on the screen thread, once per program.
    public Theme(Look look, int zoom) {
        this.look = look;
        this.zoom = Math.clamp(zoom, SMALLEST, LARGEST);
        for (String font : FONTS) {
            try (InputStream stream = resource("fonts/Inter_" + font + ".ttf")) {
                Font.loadFont(stream, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Platform.getPreferences().colorSchemeProperty().addListener(o -> restyle());
        restyle();
    }

    /// Dresses a scene, now and after every change.
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(stylesheet());
    }

    /// Forgets a scene that is closed.
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /// Changes light and dark.
    public void look(Look chosen) {
        look = chosen;
        restyle();
    }

    /// What was chosen.
    public Look look() {
        return look;
    }

    /// Changes the size, in per cent, kept within 80 and 200.
    public void zoom(int percent) {
        zoom = Math.clamp(percent, SMALLEST, LARGEST);
        restyle();
    }

    /// The size in per cent.
    public int zoom() {
        return zoom;
    }

    /// True when it is dark now.
    public boolean isDark() {
        return switch (look) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void restyle() {
        String agent =
                isDark()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        if (!agent.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(agent);
        }
        String sheet = stylesheet();
        scenes.forEach(scene -> scene.getStylesheets().setAll(sheet));
    }

    /// All sheets as one, at the present zoom, as a data address.
    String stylesheet() {
        var css = new StringBuilder(read(isDark() ? "tokens-dark" : "tokens-light"));
        SHEETS.forEach(name -> css.append(read(name)));
        byte[] bytes = scaled(css.toString(), zoom).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /// A stylesheet with every px at a zoom.
    static String scaled(String css, int percent) {
        if (percent == 100) {
            return css;
        }
        return PX.matcher(css)
                .replaceAll(
                        m ->
                                String.format(
                                        Locale.ROOT,
                                        "%.2fpx",
                                        Double.parseDouble(m.group(1)) * percent / 100));
    }

    private static String read(String sheet) {
        try (InputStream stream = resource("css/" + sheet + ".css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String path) {
        var stream = Theme.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("missing " + path);
        }
        return stream;
    }
}
