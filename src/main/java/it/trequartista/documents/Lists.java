package it.trequartista.documents;

import java.util.List;
import java.util.Map;

/// Lists as templates want them: of maps, so that an item can be named.
final class Lists {
    private Lists() {}

    /// Each text as `{{text}}`, the empty ones left out.
    static List<Map<String, Object>> texts(List<String> texts) {
        return texts.stream()
                .filter(t -> !t.isBlank())
                .map(t -> Map.<String, Object>of("text", t))
                .toList();
    }
}
