package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What one program calls the parts of a message, out of `messages.txt`.
final class MessageNames {
    private static final Map<String, Map<String, List<String>>> ALL =
            Words.sections(MessageNames.class, "messages.txt");
    private static final Map<String, List<String>> GENERAL = ALL.getOrDefault("", Map.of());

    /// Those of any program.
    static final MessageNames ANY = new MessageNames("", Map.of());

    private static final List<MessageNames> KNOWN =
            ALL.entrySet().stream()
                    .filter(s -> !s.getKey().isEmpty())
                    .map(s -> new MessageNames(s.getKey(), s.getValue()))
                    .toList();

    private final String channel;
    private final Map<String, List<String>> own;
    private final List<List<String>> conditions = new ArrayList<>();
    private final Map<String, String[]> names = new HashMap<>();

    private MessageNames(String channel, Map<String, List<String>> own) {
        this.channel = channel;
        this.own = own;
        for (String condition : own.getOrDefault("if", List.of())) {
            conditions.add(List.of(condition.split("\\s*&\\s*", -1)));
        }
        GENERAL.forEach(
                (part, general) -> {
                    var all = new ArrayList<>(own.getOrDefault(part, List.of()));
                    all.addAll(general);
                    names.put(part, all.toArray(String[]::new));
                });
    }

    /// By a message that has them.
    static MessageNames of(Fields message) {
        for (var program : KNOWN) {
            for (var condition : program.conditions) {
                if (condition.stream().allMatch(f -> message.at(f) != null)) {
                    return program;
                }
            }
        }
        return ANY;
    }

    /// The program, "" when it is none that is known.
    String channel() {
        return channel;
    }

    /// Names of arrays that hold messages.
    static List<String> arrays() {
        return GENERAL.getOrDefault("ARRAYS", List.of());
    }

    /// Names of a part, the program's own first.
    String[] names(String part) {
        return names.getOrDefault(part, new String[0]);
    }

    /// Whether fields with these names can be those of a message.
    static boolean isMessage(Collection<String> fields) {
        boolean text = has(fields, "TEXT") || has(fields, "HTML");
        boolean side = has(fields, "SPEAKER") || has(fields, "SIDE");
        boolean form = has(fields, "ADDRESS") && !has(fields, "SIDE") && !isOfThread(fields);
        return text && !form && (side || has(fields, "TIME"));
    }

    /// Whether they say which conversation they are of.
    static boolean isOfThread(Collection<String> fields) {
        return has(fields, "THREAD");
    }

    private static boolean has(Collection<String> fields, String part) {
        return GENERAL.getOrDefault(part, List.of()).stream().anyMatch(fields::contains);
    }

    /// The side a message says it is of.
    Turn.Role role(Fields message) {
        for (String name : names("SIDE")) {
            Object value = message.at(name);
            if (value instanceof Number n) {
                for (String meaning : own.getOrDefault("NUMBERED", List.of())) {
                    if (meaning.startsWith(n + ":")) {
                        return Turn.Role.valueOf(meaning.substring(meaning.indexOf(':') + 1));
                    }
                }
            } else if (value instanceof String s) {
                var role = role(s);
                if (role != Turn.Role.UNKNOWN) {
                    boolean out = role == Turn.Role.US && s.startsWith("out");
                    return out && own.containsKey("OUT") ? Turn.Role.BOT : role;
                }
            }
        }
        return Turn.Role.UNKNOWN;
    }

    /// The side a word means.
    static Turn.Role role(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        for (var role : List.of(Turn.Role.THEM, Turn.Role.US, Turn.Role.BOT, Turn.Role.NOTICE)) {
            if (GENERAL.getOrDefault(role.name(), List.of()).contains(plain)) {
                return role;
            }
        }
        return Turn.Role.UNKNOWN;
    }
}
