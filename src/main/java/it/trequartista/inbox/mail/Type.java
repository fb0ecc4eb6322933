package it.trequartista.inbox.mail;

import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a part says it is.
///
/// @param kind as `text/plain`, in lower case
/// @param parameters of kind and disposition, by name
/// @param attached whether it is said to be a file beside the text
record Type(String kind, Map<String, String> parameters, boolean attached) {
    private static final Pattern KIND = Pattern.compile("[\\w.+-]+/[\\w.+-]+");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w-]+)\\*?\\s*=\\s*(?:\"([^\"]*)\"?|([^;]*))");

    static Type of(Head head) {
        String said = head.field("Content-Type");
        String first = said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String kind = KIND.matcher(first).matches() ? first : first.equals("text") ? "" : first;
        String disposition = head.field("Content-Disposition");
        var parameters = new HashMap<String, String>();
        for (String field : List.of(disposition, said)) {
            take(field, parameters);
        }
        boolean attached = disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
        boolean none = !KIND.matcher(kind).matches();
        return new Type(none ? "text/plain" : kind, parameters, attached);
    }

    private static void take(String field, Map<String, String> parameters) {
        int from = field.indexOf(';');
        if (from < 0) {
            return;
        }
        try {
            var list = new ParameterList(field.substring(from));
            list.getNames()
                    .asIterator()
                    .forEachRemaining(
                            name -> {
                                String value = list.get(name);
                                if (value != null) {
                                    parameters.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
                                }
                            });
        } catch (ParseException | RuntimeException e) {
            PARAMETER
                    .matcher(field.substring(from))
                    .results()
                    .forEach(
                            m ->
                                    parameters.putIfAbsent(
                                            m.group(1).toLowerCase(Locale.ROOT),
                                            m.group(2) == null ? m.group(3).strip() : m.group(2)));
        }
    }

    boolean is(String beginning) {
        return kind.startsWith(beginning);
    }

    /// A parameter, "" when it is not said.
    String of(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// The file's name, without any folder; "" when it has none.
    String name() {
        String name = of("filename").isBlank() ? of("name") : of("filename");
        String whole = Characters.field(name).replace('\\', '/');
        return whole.substring(whole.lastIndexOf('/') + 1).strip();
    }

    /// A name for a file that has none.
    String invented() {
        String first = kind.substring(0, kind.indexOf('/'));
        String second = kind.substring(kind.indexOf('/') + 1);
        return switch (second) {
            case "rfc822" -> "message.eml";
            case "calendar" -> "calendar.ics";
            case "plain" -> "text.txt";
            case "octet-stream" -> "file.bin";
            default -> first + "." + second.replaceAll("^x-|[+;].*$", "");
        };
    }
}
