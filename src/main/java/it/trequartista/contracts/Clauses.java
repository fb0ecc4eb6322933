package it.trequartista.contracts;

import it.trequartista.documents.Clause;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The clauses of a contract: one Markdown text, read as numbered clauses.
public final class Clauses {
    private static final Pattern FEE = Pattern.compile("\\s*\\[\\[fee]]\\s*");
    private static final Pattern APPROVED = Pattern.compile("\\s*\\[\\[1341\\s+(.+?)]]\\s*");

    private Clauses() {}

    /// The clauses a draft starts with.
    ///
    /// @param language `it` or `en`
    /// @param words what stands in for `{offer}` and the like
    public static String starter(String language, Map<String, String> words) {
        String file = language.equals("it") ? "clauses_it.md" : "clauses_en.md";
        try (var in = Clauses.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var word : words.entrySet()) {
                text = text.replace("{" + word.getKey() + "}", word.getValue());
            }
            return text.replaceAll("\n{3,}", "\n\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text before the first clause: the premises of the contract.
    public static String premises(String markdown) {
        return markdown.lines()
                .takeWhile(line -> !line.startsWith("## "))
                .collect(java.util.stream.Collectors.joining("\n"))
                .strip();
    }

    /// The clauses in order.
    public static List<Clause> parse(String markdown) {
        var all = new ArrayList<Clause>();
        var lines = new ArrayList<String>();
        String title = "";
        boolean inside = false;
        for (String line : markdown.lines().toList()) {
            if (!line.startsWith("## ")) {
                lines.add(line);
                continue;
            }
            if (inside) {
                all.add(clause(title, lines));
            }
            title = line.substring(3).strip();
            inside = true;
            lines.clear();
        }
        if (inside) {
            all.add(clause(title, lines));
        }
        return List.copyOf(all);
    }

    private static Clause clause(String title, List<String> lines) {
        boolean fee = false;
        String approval = "";
        var text = new StringBuilder();
        for (String line : lines) {
            var mark = APPROVED.matcher(line);
            if (FEE.matcher(line).matches()) {
                fee = true;
            } else if (mark.matches()) {
                approval = mark.group(1).strip();
            } else {
                text.append(line).append('\n');
            }
        }
        return new Clause(title, text.toString().strip(), fee, approval);
    }
}
