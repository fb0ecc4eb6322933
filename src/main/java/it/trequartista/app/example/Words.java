package it.trequartista.app.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The word lists the example is told with: `words.txt`, by section, each entry in its parts.
record Words(Map<String, List<List<String>>> sections) {
    static Words read() {
        var sections = new LinkedHashMap<String, List<List<String>>>();
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is not in the program");
            }
            List<List<String>> section = new ArrayList<>();
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(List.of(line.split("\\|", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(sections);
    }

    /// All entries of a section.
    List<List<String>> all(String section) {
        return sections.getOrDefault(section, List.of());
    }
}
