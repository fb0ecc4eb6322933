package it.trequartista.inbox;

import it.trequartista.kernel.Problem;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the user says a column means, by its header; the rest is guessed.
///
/// @param chosen header, without regard to case, to meaning
public record Mapping(Map<String, Target> chosen) {
    /// Everything is guessed.
    public static final Mapping GUESSED = new Mapping(Map.of());

    /// Keeps its own copy.
    public Mapping {
        chosen = Map.copyOf(chosen);
    }

    /// A mapping from `column=field` words, the field by its name (`family`, `postal-code`).
    ///
    /// @throws it.trequartista.kernel.Refused when a word has no `=` or its field does not exist
    public static Mapping of(List<String> words) {
        var chosen = new HashMap<String, Target>();
        for (String word : words) {
            int equals = word.lastIndexOf('=');
            if (equals < 1) {
                throw Problem.input("inbox.badMap", word, names()).refused();
            }
            chosen.put(key(word.substring(0, equals)), target(word, word.substring(equals + 1)));
        }
        return new Mapping(chosen);
    }

    /// This mapping with one column more.
    public Mapping with(String header, Target target) {
        var more = new HashMap<>(chosen);
        more.put(key(header), target);
        return new Mapping(more);
    }

    /// What the user says a column means; null when nothing was said.
    public @Nullable Target chosen(String header) {
        return chosen.get(key(header));
    }

    /// How headers are compared.
    static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    private static Target target(String word, String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (Target target : Target.values()) {
            if (target.name().equals(wanted)) {
                return target;
            }
        }
        throw Problem.input("inbox.badMap", word, names()).refused();
    }

    private static String names() {
        var names = new StringBuilder();
        for (Target target : Target.values()) {
            names.append(names.isEmpty() ? "" : ", ");
            names.append(target.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return names.toString();
    }
}
