package it.trequartista.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Colours that stand on each other can be told apart: WCAG 2.2, 1.4.3 and 1.4.11.
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("-t-([a-z0-9-]+): (#[0-9A-Fa-f]{6});");

    private static final List<String> TEXT =
            List.of(
                    "ink canvas",
                    "ink surface",
                    "ink sunken",
                    "ink sidebar",
                    "ink2 canvas",
                    "ink2 surface",
                    "ink2 sunken",
                    "ink2 sidebar",
                    "ink3 canvas",
                    "ink3 surface",
                    "ink3 sunken",
                    "ink3 sidebar",
                    "on accent",
                    "on accent-press",
                    "accent-ink canvas",
                    "accent-ink surface",
                    "accent-ink accent-soft",
                    "ok-ink surface",
                    "ok-ink ok-soft",
                    "warn-ink surface",
                    "warn-ink warn-soft",
                    "bad-ink surface",
                    "bad-ink bad-soft",
                    "toast-ink toast",
                    "toast-act toast");

    private static final List<String> SHAPES =
            List.of(
                    "accent surface",
                    "accent canvas",
                    "ctl surface",
                    "s1 surface",
                    "s2 surface",
                    "s3 surface",
                    "s4 surface",
                    "s5 surface",
                    "s6 surface");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyPairCanBeRead(String theme) throws Exception {
        var colours = colours(theme);
        var faint = new ArrayList<String>();
        for (String pair : TEXT) {
            note(colours, pair, 4.5, faint);
        }
        for (String pair : SHAPES) {
            note(colours, pair, 3, faint);
        }
        assertThat(faint).isEmpty();
    }

    @Test
    void theDarkThemeNamesTheSameColoursAsTheLight() throws Exception {
        assertThat(colours("dark").keySet()).isEqualTo(colours("light").keySet());
    }

    private static void note(
            Map<String, String> colours, String pair, double least, List<String> faint) {
        String[] two = pair.split(" ");
        double ratio = ratio(colours.get(two[0]), colours.get(two[1]));
        if (ratio < least) {
            faint.add(pair + " " + ratio);
        }
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours(String theme) throws Exception {
        var colours = new HashMap<String, String>();
        try (var css = Theme.class.getResourceAsStream("css/tokens-" + theme + ".css")) {
            var found = TOKEN.matcher(new String(css.readAllBytes()));
            while (found.find()) {
                colours.put(found.group(1), found.group(2));
            }
        }
        return colours;
    }
}
