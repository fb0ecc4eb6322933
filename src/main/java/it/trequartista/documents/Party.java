package it.trequartista.documents;

import java.util.List;
import java.util.Map;

/// A party of a contract, with the box it signs.
///
/// @param role `Fornitore`, `Cliente`
/// @param name of the company or person
/// @param lines address, tax numbers, who signs for it
/// @param signatory name under the line, may be empty
public record Party(String role, String name, List<String> lines, String signatory) {
    /// Keeps its own copy.
    public Party {
        lines = List.copyOf(lines);
    }

    Map<String, Object> values() {
        return Map.of(
                "role", role, "name", name, "lines", Lists.texts(lines), "signatory", signatory);
    }
}
