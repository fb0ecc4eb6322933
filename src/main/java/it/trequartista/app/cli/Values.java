package it.trequartista.app.cli;

import it.trequartista.kernel.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the values of records, for people and for programs.
record Values(Terminal terminal) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]+");

    private static final Set<String> WHOLE = Set.of("what", "said");

    /// A value as a person reads it, in one line.
    ///
    /// @param kind whose words a state has, null where there is none
    String forPeople(@Nullable Kind kind, String name, @Nullable Object value) {
        var formats = terminal.formats();
        return switch (value) {
            case null -> "";
            case Money m -> formats.money(m);
            case Instant at -> formats.moment(at, terminal.time().zone());
            case Boolean yes -> terminal.texts().get(yes ? "history.yes" : "history.no");
            case String s when DAY.matcher(s).matches() -> formats.shortDay(LocalDate.parse(s));
            case String s when kind != null && (name.equals("state") || name.equals("kind")) ->
                    word(kind, name, s);
            default -> value.toString().replaceAll("\\s+", " ").strip();
        };
    }

    /// The name of a value as a person reads it.
    String heading(String name) {
        return terminal.texts().get("app.cli.column." + name);
    }

    private String word(Kind kind, String name, String word) {
        var texts = terminal.texts();
        String feature = kind == Kind.TOUCHPOINTS ? "contacts" : kind.toString();
        String key = feature + "." + name + "." + word;
        if (texts.has(key)) {
            return texts.get(key);
        }
        return WORD.matcher(word).matches()
                ? word.toLowerCase(Locale.ROOT).replace('_', ' ')
                : word;
    }

    /// Rows under headings, each column as wide as it must be and 40 letters at most; what was done
    /// and the values a field has had are said in full.
    ///
    /// @param kind whose words the states have, null where there are none
    void table(@Nullable Kind kind, List<Fields> records) {
        if (records.isEmpty()) {
            return;
        }
        var names = records.getFirst().names().stream().filter(Values::shown).toList();
        var rows =
                records.stream()
                        .map(
                                r ->
                                        names.stream()
                                                .map(n -> cut(n, forPeople(kind, n, r.get(n))))
                                                .toList())
                        .toList();
        var widths =
                names.stream()
                        .map(
                                n ->
                                        Math.max(
                                                heading(n).length(),
                                                rows.stream()
                                                        .mapToInt(
                                                                r -> width(r.get(names.indexOf(n))))
                                                        .max()
                                                        .orElse(0)))
                        .toList();
        terminal.out().println(line(names.stream().map(this::heading).toList(), widths));
        rows.forEach(row -> terminal.out().println(line(row, widths)));
    }

    private static boolean shown(String name) {
        return !name.equals("currency");
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append(cells.get(i))
                    .repeat(" ", Math.max(0, widths.get(i) - width(cells.get(i)) + 2));
        }
        return out.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String name, String text) {
        return width(text) <= 40 || WHOLE.contains(name)
                ? text
                : text.codePoints()
                                .limit(39)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())
                        + "…";
    }
}
