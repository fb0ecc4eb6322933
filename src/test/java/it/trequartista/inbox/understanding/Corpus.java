package it.trequartista.inbox.understanding;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.inbox.understanding.Understanding.Seller;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Conversations with what a careful person would write on the card of who began them.
///
/// @param id of the conversation
/// @param head what it is
/// @param turns in order
/// @param expected lines `TARGET: value`
/// @param seller who sells what its line `SELLS: name | name` says
record Corpus(String id, Arrival head, List<Turn> turns, List<Expected> expected, Seller seller) {
    private static final LocalDate DAY = LocalDate.EPOCH; // Every turn says its own.
    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final Seller CHIARA =
            new Seller(
                    Set.of("Chiara Rinaldi", "Studio Rinaldi"),
                    Set.of("chiara@studiorinaldi.it"),
                    Set.of("+39025550101"),
                    Set.of());
    private static final Pattern TURN =
            Pattern.compile("(THEM|US|BOT|NOTICE|UNKNOWN)\\s?(.*?)(?: (\\d{1,2}:\\d{2}))?: (.*)");

    record Expected(Target target, String value) {}

    static List<Corpus> read(String name) throws Exception {
        String text;
        try (var in = Corpus.class.getResourceAsStream(name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var found = new ArrayList<Corpus>();
        for (String part : text.split("(?m)^=== ", -1)) {
            if (part.matches("(?s)\\S+ \\| .*")) {
                found.add(one(part));
            }
        }
        return found;
    }

    private static Corpus one(String part) {
        String[] lines = part.split("\n", -1);
        String[] top = lines[0].split("\\|", -1);
        var day = LocalDate.parse(top[3].strip());
        var turns = new ArrayList<Turn>();
        var expected = new ArrayList<Expected>();
        var seller = CHIARA;
        boolean labels = false;
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            var turn = TURN.matcher(line);
            if (line.startsWith("---")) {
                labels = true;
            } else if (line.startsWith("SELLS: ")) {
                seller = selling(line.substring(line.indexOf(' ')).split("\\|", -1));
            } else if (labels && line.matches("[A-Z]+: .*")) {
                expected.add(expected(line));
            } else if (!labels && turn.matches()) {
                turns.add(turn(turn.group(1), turn.group(2), turn.group(3), turn.group(4), day));
            } else if (!labels && line.startsWith("  ") && !turns.isEmpty()) {
                Turn last = turns.removeLast();
                turns.add(
                        new Turn(
                                last.speaker(),
                                last.role(),
                                last.at(),
                                last.text() + "\n" + line.substring(2),
                                ""));
            } else if (!labels && !turns.isEmpty() && line.isBlank()) {
                Turn last = turns.removeLast();
                turns.add(new Turn(last.speaker(), last.role(), last.at(), last.text() + "\n", ""));
            }
        }
        var kind = Arrival.Kind.valueOf(top[1].strip());
        var head = new Arrival(kind, kind.name(), top[0].strip(), "", null, List.of());
        return new Corpus(top[0].strip(), head, turns, expected, seller);
    }

    static Seller selling(String... names) {
        Set<String> products =
                Arrays.stream(names).map(String::strip).collect(Collectors.toUnmodifiableSet());
        return new Seller(CHIARA.names(), CHIARA.addresses(), CHIARA.phones(), products);
    }

    private static Turn turn(String role, String who, String time, String text, LocalDate day) {
        LocalTime at =
                time == null
                        ? LocalTime.NOON
                        : LocalTime.parse("0".repeat(5 - time.length()) + time);
        return new Turn(
                who.strip(),
                Turn.Role.valueOf(role),
                day.atTime(at).atZone(ROME).toInstant(),
                text,
                "");
    }

    private static Expected expected(String line) {
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1).replaceFirst("\\s+@\\d+.*$", "").strip();
        return new Expected(Target.valueOf(line.substring(0, colon)), value);
    }

    /// What the rules propose.
    List<Proposal> proposed(Understanding understanding) {
        return understanding.of(head, turns, seller, ROME, DAY);
    }

    /// Whether a proposal says what is expected.
    static boolean agree(Target target, String proposed, String expected) {
        return switch (target) {
            case PHONE -> national(proposed).equals(national(expected));
            case WEB -> Normal.web(proposed).equals(Normal.web(expected));
            case NEED -> overlap(proposed, expected) >= 0.5;
            case QUESTION -> overlap(proposed, expected) >= 0.6;
            default -> words(proposed).equals(words(expected));
        };
    }

    /// The end of a number, the same with its country or without.
    private static String national(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 9));
    }

    /// Share of the words two texts have together (Jaccard, one side whole counts as enough).
    private static double overlap(String one, String other) {
        Set<String> a = new HashSet<>(words(one));
        Set<String> b = new HashSet<>(words(other));
        var both = new HashSet<>(a);
        both.retainAll(b);
        return both.size() / (double) Math.max(1, Math.min(a.size(), b.size()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(Folded.of(text).split("[^a-z0-9@.&]+", -1))
                .map(w -> w.replaceAll("^\\.+(?=[a-z])|(?<=[a-z])\\.+$", ""))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
