package it.trequartista.app.example;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything the example says, from the files beside this class: word lists by section, each entry
/// in its parts, the seller, and the texts with gaps.
///
/// @param sections of `words.json`
/// @param seller columns of the seller and their values, in the order of `seller.json`
/// @param article body of a content, Markdown
/// @param reply a mail
/// @param arrivals exports of other programs, one after another
record Words(
        Map<String, List<List<String>>> sections,
        Map<String, String> seller,
        String article,
        String reply,
        String arrivals) {
    static Words read() {
        var json = JsonMapper.builder().build();
        var sections = new LinkedHashMap<String, List<List<String>>>();
        json.readTree(text("words.json"))
                .properties()
                .forEach(
                        s ->
                                sections.put(
                                        s.getKey(),
                                        s.getValue().valueStream().map(Words::entry).toList()));
        var seller = new LinkedHashMap<String, String>();
        json.readTree(text("seller.json"))
                .properties()
                .forEach(c -> seller.put(c.getKey(), c.getValue().asString()));
        return new Words(
                sections, seller, text("article.md"), text("reply.eml"), text("arrivals.txt"));
    }

    /// All entries of a section.
    List<List<String>> all(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /// A text with its gaps `{name}` filled.
    static String filled(String text, Map<String, String> gaps) {
        String filled = text;
        for (var gap : gaps.entrySet()) {
            filled = filled.replace("{" + gap.getKey() + "}", gap.getValue());
        }
        return filled;
    }

    private static List<String> entry(JsonNode entry) {
        return entry.isArray()
                ? entry.valueStream().map(JsonNode::asString).toList()
                : List.of(entry.asString());
    }

    private static String text(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
