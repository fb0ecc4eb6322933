package it.trequartista.guards;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Texts;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Italian and English say the same things, and every key the sources name has its sentence.
class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/it/trequartista/texts");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private static Map<String, String> read(String bundle, String language) throws IOException {
        var properties = new Properties();
        try (var in =
                Files.newBufferedReader(FOLDER.resolve(bundle + "_" + language + ".properties"))) {
            properties.load(in);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Map<String, String> all(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        for (String bundle : Texts.BUNDLES) {
            texts.putAll(read(bundle, language));
        }
        return texts;
    }

    /// What two languages do not share: a key, or the words put into a sentence.
    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        var found = new ArrayList<String>();
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (String key : keys) {
            if (!one.containsKey(key) || !other.containsKey(key)) {
                found.add(key + " is in one language only");
            } else if (!words(one.get(key)).equals(words(other.get(key)))) {
                found.add(key + " has other words in the other language");
            }
        }
        return found;
    }

    private static TreeSet<String> words(String text) {
        var numbers = new TreeSet<String>();
        Pattern.compile("\\{(\\d+)").matcher(text).results().forEach(m -> numbers.add(m.group(1)));
        return numbers;
    }

    private static List<String> misspelt(Map<String, String> texts) {
        var found = new ArrayList<String>();
        texts.forEach(
                (key, text) -> {
                    if (text.isBlank()) {
                        found.add(key + " is empty");
                    }
                    if (LONE_APOSTROPHE.matcher(text).find()) {
                        found.add(key + " has a single apostrophe; write it twice");
                    }
                    if (text.contains("!")) {
                        found.add(key + " has an exclamation mark");
                    }
                    try {
                        new MessageFormat(text, Locale.ROOT);
                    } catch (IllegalArgumentException e) {
                        found.add(key + " is no message: " + e.getMessage());
                    }
                });
        return found;
    }

    /// Literals shaped like a key of ours that neither are one nor begin one.
    private static List<String> unknown(Sources sources, Map<String, String> texts) {
        var shape =
                Pattern.compile(
                        "(" + String.join("|", Texts.BUNDLES) + "|problem)(\\.[a-z]\\w*)+\\.?");
        return sources.files().stream()
                .flatMap(
                        f ->
                                f.literals().stream()
                                        .filter(l -> shape.matcher(l.text()).matches())
                                        .filter(l -> !begins(texts, l.text()))
                                        .map(l -> f.path() + ":" + l.line() + " " + l.text()))
                .toList();
    }

    private static boolean begins(Map<String, String> texts, String key) {
        return texts.containsKey(key)
                || texts.keySet().stream()
                        .anyMatch(k -> k.startsWith(key.endsWith(".") ? key : key + "."));
    }

    @Test
    void bothLanguagesSayTheSame() throws Exception {
        assertThat(differences(all("it"), all("en"))).isEmpty();
    }

    @Test
    void aMissingOrDifferentSentenceIsFound() {
        assertThat(differences(Map.of("a", "x", "b", "{0}"), Map.of("b", "{1}")))
                .containsExactly(
                        "a is in one language only", "b has other words in the other language");
    }

    @Test
    void everySentenceIsWellFormed() throws Exception {
        assertThat(misspelt(all("it"))).isEmpty();
        assertThat(misspelt(all("en"))).isEmpty();
    }

    @Test
    void aMisspeltSentenceIsFound() {
        assertThat(misspelt(Map.of("a", "l'offerta", "b", "Fatto!", "c", " ", "d", "{x")))
                .hasSize(4);
    }

    @Test
    void everyKeyNamedInTheSourcesHasItsSentence() throws Exception {
        assertThat(unknown(Sources.below(Path.of("src/main/java")), all("it"))).isEmpty();
    }

    @Test
    void aKeyWithoutSentenceIsFound() throws Exception {
        var planted = Sources.of("K.java", "class K { String k = \"offers.nowhere\"; }");
        assertThat(unknown(planted, Map.of("offers.issue", "x"))).hasSize(1);
    }

    @Test
    void noKeyStandsInTwoBundles() throws Exception {
        int sum = 0;
        for (String bundle : Texts.BUNDLES) {
            sum += read(bundle, "it").size();
        }
        assertThat(all("it")).hasSize(sum);
    }
}
