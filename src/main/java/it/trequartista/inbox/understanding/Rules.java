package it.trequartista.inbox.understanding;

import it.trequartista.kernel.DataLines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of `rules.txt`, or of a file written like it, folded as the texts they are looked for
/// in.
public final class Rules {
    private static final String BEGIN = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String LABEL = "LABEL";

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    /// Those of conversations.
    public Rules() {
        this(Rules.class, "rules.txt");
    }

    /// Those of another file.
    ///
    /// @param beside the class in whose package it is
    public Rules(Class<?> beside, String name) {
        DataLines.of(beside, name).forEach(this::take);
    }

    private void take(String line) {
        int equals = line.indexOf('=');
        var list = new ArrayList<String>();
        for (String part : line.substring(equals + 1).split("\\|", -1)) {
            list.add(Folded.of(part.strip()));
        }
        // The longest first: of two that fit the one that says more is meant.
        list.sort(Comparator.comparingInt(String::length).reversed());
        words.put(line.substring(0, equals).strip(), List.copyOf(list));
    }

    /// The words of a kind.
    public List<String> words(String kind) {
        return words.getOrDefault(kind, List.of());
    }

    /// The words of a kind as a set.
    public Set<String> set(String kind) {
        return words(kind).stream().collect(Collectors.toUnmodifiableSet());
    }

    /// The kinds that begin with a word, by the number or name after it.
    public Map<String, List<String>> kinds(String first) {
        return words.entrySet().stream()
                .filter(e -> e.getKey().startsWith(first + " "))
                .collect(
                        Collectors.toMap(
                                e -> e.getKey().substring(first.length() + 1),
                                Map.Entry::getValue,
                                (a, _) -> a,
                                TreeMap::new));
    }

    /// What a form's label asks for: the kind with the longest words it begins or ends with.
    ///
    /// @return such as `PERSON`; "" if no kind has it
    String label(String text) {
        String key = text.replaceAll("[^\\p{L}\\p{N}.']++", " ").strip();
        String best = "";
        int longest = 0;
        for (var kind : kinds(LABEL).entrySet()) {
            for (String phrase : kind.getValue()) {
                if (phrase.length() > longest && isAtAnEnd(key, phrase)) {
                    best = kind.getKey();
                    longest = phrase.length();
                }
            }
        }
        return best;
    }

    private static boolean isAtAnEnd(String key, String phrase) {
        return key.equals(phrase) || key.startsWith(phrase + " ") || key.endsWith(" " + phrase);
    }

    /// Any of the phrases of a kind, as whole words.
    public String phrases(String kind) {
        return words(kind).stream()
                .map(w -> w.endsWith("'") ? phrase(w) : phrase(w) + END)
                .collect(Collectors.joining("|", BEGIN + "(?:", ")"));
    }

    /// Any of the phrases of a kind, as whole words.
    public Pattern whole(String kind) {
        return Pattern.compile(phrases(kind));
    }

    /// Any of the phrases of a kind; the last word of each may go on.
    Pattern beginnings(String kind) {
        return Pattern.compile(BEGIN + any(words(kind)));
    }

    /// Any of these phrases as a group that is not counted.
    public static String any(List<String> phrases) {
        return phrases.stream().map(Rules::phrase).collect(Collectors.joining("|", "(?:", ")"));
    }

    /// A phrase as people write it: any white space, words in brackets may be missing, an accent
    /// may be written as an apostrophe; `^` before it: only where a sentence begins.
    private static String phrase(String text) {
        boolean isFirst = text.startsWith("^");
        var out = new StringBuilder();
        for (String word : (isFirst ? text.substring(1) : text).split(" ", -1)) {
            boolean maybe = word.startsWith("(");
            String bare = maybe ? word.substring(1, word.length() - 1) : word;
            String one = Pattern.quote(bare) + (isOpen(bare) ? "'?" : "");
            String gap = out.isEmpty() || bare.startsWith("'") ? "" : "\\s+";
            out.append(maybe ? "(?:" + gap + one + ")?" : gap + one);
        }
        return isFirst ? "(?:^" + out + ")" : out.toString();
    }

    private static boolean isOpen(String word) {
        return !word.isEmpty() && "aeiou".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
