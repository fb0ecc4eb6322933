package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Words;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What one program of web forms calls what is no answer, out of `forms.txt`.
final class FormNames {
    private static final Map<String, Map<String, List<String>>> ALL =
            Words.sections(FormNames.class, "forms.txt");
    private static final Map<String, List<String>> GENERAL = ALL.getOrDefault("", Map.of());

    /// Those of any program.
    static final FormNames ANY = new FormNames("FORM", Map.of());

    /// Those that are known.
    static final List<FormNames> KNOWN =
            ALL.entrySet().stream()
                    .filter(s -> !s.getKey().isEmpty())
                    .map(s -> new FormNames(s.getKey(), s.getValue()))
                    .toList();

    private final String program;
    private final Map<String, List<String>> own;
    private final Map<String, List<List<String>>> conditions = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    private FormNames(String program, Map<String, List<String>> own) {
        this.program = program;
        this.own = own;
        for (String kind : List.of("if", "json")) {
            conditions.put(
                    kind,
                    own.getOrDefault(kind, List.of()).stream()
                            .map(line -> List.of(line.split("\\s*&\\s*", -1)))
                            .toList());
        }
        for (String part : List.of("TIME", "MADE", "ID", "TITLE", "PASSED")) {
            var all = new LinkedHashSet<>(own.getOrDefault(part, List.of()));
            all.addAll(GENERAL.getOrDefault(part, List.of()));
            names.put(part, all);
        }
    }

    /// The program of a table with these headers, in lower case; null when it is none that is
    /// known by them.
    static @Nullable FormNames of(List<String> headers) {
        return KNOWN.stream()
                .filter(p -> p.isKnown("if", headers::contains))
                .findFirst()
                .orElse(null);
    }

    /// Whether one of its lines of this kind holds.
    boolean isKnown(String kind, Predicate<String> isThere) {
        return conditions.getOrDefault(kind, List.of()).stream()
                .anyMatch(all -> all.stream().allMatch(isThere));
    }

    /// Whether its tables begin with this header, letter by letter.
    boolean beginsWith(String header) {
        return own.getOrDefault("first", List.of()).contains(header);
    }

    /// Where its JSON has what was sent, "" for the file itself.
    String array() {
        return own.getOrDefault("ARRAY", List.of("")).getFirst();
    }

    /// Names of arrays that hold what any program was sent.
    static List<String> arrays() {
        return GENERAL.getOrDefault("ARRAYS", List.of());
    }

    /// As an arrival says it.
    String channel() {
        return program.replace("_WEBHOOK", "");
    }

    /// Names of a part, its own first.
    Set<String> names(String part) {
        return names.getOrDefault(part, Set.of());
    }

    /// Whether a header or field is one of a part.
    boolean is(String part, String name) {
        return names(part).contains(name.toLowerCase(Locale.ROOT));
    }
}
