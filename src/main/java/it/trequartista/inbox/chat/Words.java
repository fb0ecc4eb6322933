package it.trequartista.inbox.chat;

import it.trequartista.kernel.DataLines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Words kept as data: lines `NAME = word | word`, below headings in brackets if there are any.
final class Words {
    private Words() {}

    /// The lists of a file without headings.
    static Map<String, List<String>> of(String file) {
        return sections(file).getOrDefault("", Map.of());
    }

    /// The lists of a file by heading; those before the first under "".
    static Map<String, Map<String, List<String>>> sections(String file) {
        var sections = new LinkedHashMap<String, Map<String, List<String>>>();
        String section = "";
        for (String line : DataLines.of(Words.class, file)) {
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
