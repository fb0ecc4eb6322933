package it.trequartista.inbox.arrivals;

import it.trequartista.kernel.DataLines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Words kept as data: lines `NAME = word | word`, below headings in brackets if there are any.
public final class Words {
    private Words() {}

    /// The lists of a file without headings.
    ///
    /// @param beside the class in whose package it is
    public static Map<String, List<String>> of(Class<?> beside, String file) {
        return sections(beside, file).getOrDefault("", Map.of());
    }

    /// The lists of a file by heading; those before the first, or below an empty one, under "".
    ///
    /// @param beside the class in whose package it is
    public static Map<String, Map<String, List<String>>> sections(Class<?> beside, String file) {
        var sections = new LinkedHashMap<String, Map<String, List<String>>>();
        String section = "";
        for (String line : DataLines.of(beside, file)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else {
                take(sections.computeIfAbsent(section, _ -> new LinkedHashMap<>()), line);
            }
        }
        return sections;
    }

    private static void take(Map<String, List<String>> lists, String line) {
        int equals = line.indexOf('=');
        var words =
                lists.computeIfAbsent(line.substring(0, equals).strip(), _ -> new ArrayList<>());
        for (String word : line.substring(equals + 1).split("\\|", -1)) {
            words.add(word.strip());
        }
    }
}
