package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.mail.Answers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What was written into a form of a web site, as JSON: what the programs' own interfaces give
/// (Typeform, Jotform, Google Forms, Netlify, Tally), and arrays of objects whose fields are the
/// questions.
public final class FormJson extends JsonFormat {
    /// Where answers are within what was sent, in the order looked for.
    private static final List<String> ANSWERS =
            List.of(
                    "form_response.answers",
                    "data.fields",
                    "ordered_human_fields",
                    "human_fields",
                    "answers",
                    "fields",
                    "data");

    @Override
    public boolean knows(Beginning beginning) {
        return !beginning.paths().isEmpty() && array(beginning) != null;
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        String array = array(beginning);
        return new JsonWalk.Shape(Set.of(array == null ? "" : array), Set.of(), isLines(beginning));
    }

    /// The path of what was sent, null when there is none.
    private static @Nullable String array(Beginning beginning) {
        var paths = beginning.paths();
        for (var program : FormNames.KNOWN) {
            String at = program.array().isEmpty() ? "" : program.array() + '.';
            if (program.isKnown("json", name -> paths.contains(at + name))) {
                return program.array();
            }
        }
        var arrays = new ArrayList<>(FormNames.arrays());
        if (isLines(beginning) || beginning.text().stripLeading().startsWith("[")) {
            arrays.addFirst("");
        }
        return arrays.stream().filter(a -> isForm(inside(paths, a))).findFirst().orElse(null);
    }

    private static Set<String> inside(Set<String> paths, String array) {
        var names = new HashSet<String>();
        String at = array.isEmpty() ? "" : array + '.';
        for (String path : paths) {
            if (path.startsWith(at) && path.indexOf('.', at.length()) < 0) {
                names.add(path.substring(at.length()));
            }
        }
        return names;
    }

    /// Whether fields with these names can be those of a form, and of no conversation.
    private static boolean isForm(Set<String> names) {
        boolean time =
                names.stream()
                        .anyMatch(n -> FormNames.ANY.is("TIME", n) || FormNames.ANY.is("MADE", n));
        boolean asks = names.stream().anyMatch(n -> Answers.isOpen(n) || n.strip().endsWith("?"));
        return time
                && asks
                && names.stream().anyMatch(Answers::isWho)
                && !MessageNames.isMessage(names)
                && !MessageNames.isOfThread(names);
    }

    @Override
    void take(One one) {
        var names =
                FormNames.KNOWN.stream()
                        .filter(p -> p.isKnown("json", f -> one.message.at(f) != null))
                        .findFirst()
                        .orElse(FormNames.ANY);
        var answers = answers(one.message, names);
        if (answers.isEmpty()) {
            one.nothing();
            return;
        }
        String written = text(one.message, names, "TIME");
        written = written.isEmpty() ? text(one.message, names, "MADE") : written;
        Instant at = written.isEmpty() ? null : new FormTimes().of(written, one.zone);
        if (!written.isEmpty()) {
            at = one.timed(written, at);
        }
        String title = text(one.message, names, "TITLE");
        String id = text(one.message, names, "ID");
        String file = one.material.name().replaceFirst("\\.\\w{1,5}$", "");
        var sent = new Submission.Sent(id, title.isEmpty() ? file : title, written, at);
        var submission = Submission.of(names, answers, sent);
        one.say(submission.arrival(), submission.turn());
    }

    /// What stands under one of the names of a part, written large or small.
    private static String text(Fields message, FormNames names, String part) {
        for (String name : names.names(part)) {
            String found = message.text(name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return message.map().keySet().stream()
                .filter(n -> names.is(part, n))
                .findFirst()
                .map(n -> message.text(n))
                .orElse("");
    }

    private static Answers answers(Fields message, FormNames names) {
        var answers = new Answers();
        for (String where : ANSWERS) {
            Object found = message.at(where);
            if (found instanceof List<?> list) {
                var titles = titles(message);
                list.forEach(a -> one(a, "", titles, answers));
                return answers;
            }
            if (found instanceof Fields fields && !fields.map().isEmpty()) {
                fields.map().forEach((name, a) -> one(a, name, Map.of(), answers));
                return answers;
            }
        }
        message.map()
                .forEach(
                        (name, value) -> {
                            boolean asked =
                                    List.of("TIME", "MADE", "ID", "TITLE", "PASSED").stream()
                                            .noneMatch(part -> names.is(part, name));
                            if (asked && !name.toLowerCase(Locale.ROOT).equals("id")) {
                                one(value, name, Map.of(), answers);
                            }
                        });
        return answers;
    }

    /// What Typeform asked, by the ids that its answers name.
    private static Map<String, String> titles(Fields message) {
        var titles = new HashMap<String, String>();
        for (Fields field : message.all("form_response.definition.fields")) {
            titles.put(field.text("id"), field.text("title"));
        }
        return titles;
    }

    private static void one(
            Object answer, String name, Map<String, String> titles, Answers answers) {
        if (!(answer instanceof Fields fields)) {
            add(answers, name, said(answer));
            return;
        }
        if (fields.at("answer") != null) {
            String label = fields.text("text", "name");
            add(answers, label.isEmpty() ? name : label, said(fields.at("answer")));
            return;
        }
        Object value = fields.at("value");
        String type = fields.text("type");
        value = value == null && !type.isEmpty() ? fields.at(type) : value;
        value = value == null ? fields.at("textAnswers") : value;
        if (value == null) {
            return;
        }
        String label = titles.getOrDefault(fields.text("field.id"), "");
        label = label.isEmpty() ? fields.text("title", "label", "question", "field.title") : label;
        label = label.isEmpty() ? fields.text("name", "field.ref", "field.id") : label;
        add(answers, label.isEmpty() ? name : label, said(chosen(fields, value)));
    }

    /// Choices are named by their ids where the list of them stands beside.
    private static Object chosen(Fields fields, Object value) {
        var options = new HashMap<Object, Object>();
        fields.all("options").forEach(o -> options.put(o.text("id"), o.text("text", "label")));
        return value instanceof List<?> list && !options.isEmpty()
                ? list.stream().map(v -> options.getOrDefault(v, v)).toList()
                : value;
    }

    private static void add(Answers answers, String label, String value) {
        if (!value.isBlank()) {
            answers.add(label, value);
        }
    }

    private static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double d when d == Math.rint(d) && Math.abs(d) < 1e15 ->
                    String.valueOf(d.longValue());
            case List<?> list -> String.join(", ", list.stream().map(FormJson::said).toList());
            case Fields fields -> {
                for (String inner : List.of("label", "labels", "value", "answers", "other")) {
                    if (fields.at(inner) != null) {
                        yield said(fields.at(inner));
                    }
                }
                yield String.join(" ", fields.map().values().stream().map(FormJson::said).toList());
            }
            default -> value.toString();
        };
    }
}
