package it.trequartista.documents;

import it.trequartista.kernel.Problem;

import java.util.Map;
import java.util.TreeMap;

/// Colours as themes write them: `#rrggbb` and nothing else, because they are pasted into style
/// sheets.
final class Colours {
    private static final double DARK_ENOUGH = 4.5;

    private Colours() {}

    /// The same colours, all checked.
    static Map<String, String> checked(Map<String, String> colours) {
        colours.forEach(
                (name, value) -> {
                    if (!name.matches("[a-zA-Z]{1,30}") || !value.matches("#[0-9a-fA-F]{6}")) {
                        throw Problem.input("documents.badColour", name, value).refused();
                    }
                });
        return Map.copyOf(new TreeMap<>(colours));
    }

    /// A colour thinned with white: 0 is white, 1 the colour itself.
    static String tint(String colour, double strength) {
        var out = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            int part = channel(colour, i);
            out.append("%02x".formatted(Math.round(255 - (255 - part) * strength)));
        }
        return out.toString();
    }

    /// A colour mixed with black until white text on it can be read: a contrast of 4.5, WCAG 2.2
    /// criterion 1.4.3.
    static String readableUnderWhite(String colour) {
        String darker = colour;
        for (double keep = 1; contrastWithWhite(darker) < DARK_ENOUGH; keep -= 0.05) {
            darker = shade(colour, keep);
        }
        return darker;
    }

    /// Contrast with white as WCAG 2.2 defines it, 1 to 21.
    static double contrastWithWhite(String colour) {
        double luminance =
                0.2126 * linear(channel(colour, 0))
                        + 0.7152 * linear(channel(colour, 1))
                        + 0.0722 * linear(channel(colour, 2));
        return 1.05 / (luminance + 0.05);
    }

    private static String shade(String colour, double keep) {
        var out = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            out.append("%02x".formatted(Math.round(channel(colour, i) * keep)));
        }
        return out.toString();
    }

    private static int channel(String colour, int index) {
        return Integer.parseInt(colour, 1 + 2 * index, 3 + 2 * index, 16);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
