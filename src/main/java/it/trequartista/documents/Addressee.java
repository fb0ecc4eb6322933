package it.trequartista.documents;

import java.util.List;
import java.util.Map;

/// Whom the document is for.
///
/// @param name of the company or person
/// @param lines attention, address, tax numbers
public record Addressee(String name, List<String> lines) {
    /// Keeps its own copy.
    public Addressee {
        lines = List.copyOf(lines);
    }

    Map<String, Object> values() {
        return Map.of("name", name, "lines", Lists.texts(lines));
    }
}
