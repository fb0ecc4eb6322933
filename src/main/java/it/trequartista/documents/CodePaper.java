package it.trequartista.documents;

import it.trequartista.kernel.Texts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One page with a code to keep: what it is, what it opens, the code in groups.
///
/// @param title of the page
/// @param sentences above the code
/// @param groups of the code
public record CodePaper(String title, List<String> sentences, List<String> groups) {
    private static final String TEMPLATE = "codice.html";

    /// Keeps its own copies.
    public CodePaper {
        sentences = List.copyOf(sentences);
        groups = List.copyOf(groups);
    }

    /// What the press needs; in the theme of the program, because it is no paper for a customer.
    public Sheet sheet(Texts texts, Instant at) {
        Map<String, Object> values =
                Map.of(
                        "words", Word.all(texts),
                        "title", title,
                        "sentences", lines(sentences),
                        "groups", lines(groups));
        var about = new About(title, title, "Trequartista", texts.locale(), at);
        return new Sheet(Theme.shipped(Theme.CLASSIC), TEMPLATE, values, about, List.of());
    }

    private static List<Map<String, String>> lines(List<String> words) {
        return words.stream().map(word -> Map.of("text", word)).toList();
    }
}
