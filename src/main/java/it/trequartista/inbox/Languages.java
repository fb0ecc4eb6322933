package it.trequartista.inbox;

import java.util.Locale;
import java.util.Map;

/// Languages as lists name them, as two-letter codes.
final class Languages {
    private static final Map<String, String> NAMES =
            Map.of(
                    "italiano", "it",
                    "italian", "it",
                    "inglese", "en",
                    "english", "en",
                    "francese", "fr",
                    "french", "fr",
                    "tedesco", "de",
                    "german", "de",
                    "spagnolo", "es",
                    "spanish", "es");

    private Languages() {}

    /// The code of a code, a locale or a name; "" when it is none.
    static String code(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String named = NAMES.get(plain);
        if (named != null) {
            return named;
        }
        boolean locale = plain.matches("[a-z]{2}([-_][a-z]{2})?");
        return locale ? plain.substring(0, 2) : "";
    }
}
