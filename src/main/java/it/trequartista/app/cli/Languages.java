package it.trequartista.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which language the command line speaks: `--lang`, else the environment's, as POSIX ranks them.
final class Languages {
    private Languages() {}

    static Locale of(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            String each = arguments.get(i);
            if (each.startsWith("--lang=")) {
                return Locale.of(each.substring("--lang=".length()));
            }
            if (each.equals("--lang") && i + 1 < arguments.size()) {
                return Locale.of(arguments.get(i + 1));
            }
        }
        // The first is what was asked for where bin/trequartista had to put another in its place.
        for (String name : List.of("TREQUARTISTA_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return Locale.of(value.split("[_.@]", 2)[0]);
            }
        }
        return Locale.of(System.getProperty("user.language", "en"));
    }
}
