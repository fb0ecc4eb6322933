package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A turn as the rules look at it.
///
/// @param number of the turn, from 1
/// @param turn itself
/// @param isTheirs whether somebody who wants something says it
/// @param text without what is quoted of others
/// @param folded the same, to look into
/// @param labelled its lines of a form
record Said(
        int number,
        Turn turn,
        boolean isTheirs,
        String text,
        String folded,
        List<Labelled> labelled) {
    /// From here on a mail repeats another.
    private static final Pattern REPEATED =
            Pattern.compile(
                    "(?m)^[ \\t]*+(?:>.*|-{2,}+\\s*(?:original message|messaggio"
                            + " originale|forwarded message|messaggio inoltrato).*|(?:il|on)"
                            + " .{4,120}(?:ha scritto|wrote):?|_{10,}+)\\s*$");

    private static final String SHORT =
            "srl|spa|snc|sas|dott|dr|sig|ing|avv|arch|geom|prof|tel|cell|es|ecc|etc|n|nr|no|art|via"
                    + "|p|c|s|r|l|st|mr|mrs|ltd|inc|co";

    /// A sentence ends here: not after the short forms of words.
    private static final Pattern ENDS =
            Pattern.compile("\\n++|[?!]++\\s*+|(?<!\\b(?:" + SHORT + "))[.;](?:\\s++|$)");

    /// Labels above what they write freely.
    private static final Set<String> FREE = Set.of("", "TEXT", "NEED", "TOPIC");

    private static final int LONGEST_LABEL = 60;

    /// A line of a form.
    ///
    /// @param kind what is asked there, "" if nobody knows
    /// @param label as written
    /// @param value as written
    /// @param from where the value begins
    /// @param to where it ends
    record Labelled(String kind, String label, String value, int from, int to) {}

    /// A part of the text.
    ///
    /// @param from first sign
    /// @param text as written
    /// @param folded the same, to look into
    /// @param isQuestion whether it ends with a question mark
    record Sentence(int from, String text, String folded, boolean isQuestion) {}

    static Said of(int number, Turn turn, boolean isTheirs, boolean isMail, Rules rules) {
        String text = isMail ? flowing(own(turn.text())) : turn.text();
        return new Said(number, turn, isTheirs, text, Folded.of(text), labelled(text, rules));
    }

    /// Without the mails it repeats.
    private static String own(String text) {
        var matcher = REPEATED.matcher(Folded.of(text));
        return matcher.find() ? text.substring(0, matcher.start()) : text;
    }

    /// Lines a mail program broke are one again.
    private static String flowing(String text) {
        return text.replaceAll("(?<=[^\\n]{50})(?<![.:!?])\\n(?=\\p{Ll})", " ");
    }

    private static List<Labelled> labelled(String text, Rules rules) {
        var found = new ArrayList<Labelled>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            int colon = line.indexOf(':');
            int ticked = line.indexOf("[x] ");
            int start = ticked >= 0 ? ticked + 4 : colon + 1;
            if (ticked >= 0 || (colon > 0 && colon < LONGEST_LABEL)) {
                String before = ticked >= 0 ? line.substring(start) : line.substring(0, colon);
                String label = before.substring(before.lastIndexOf(". ") + 1);
                String value = ticked >= 0 ? "x" : line.substring(start).strip();
                String kind = value.isEmpty() ? "" : rules.label(Folded.of(label));
                if (!kind.isEmpty()) {
                    int to = from + line.length();
                    found.add(new Labelled(kind, label.strip(), value, from + start, to));
                }
            }
            from += line.length() + 1;
        }
        return List.copyOf(found);
    }

    /// The lines of a form that ask for this.
    List<Labelled> labelled(String kind) {
        return labelled.stream().filter(l -> l.kind().equals(kind)).toList();
    }

    /// What they write freely, sentence by sentence, none of them blank.
    List<Sentence> sentences() {
        var found = new ArrayList<Sentence>();
        var matcher = ENDS.matcher(folded);
        int from = 0;
        while (matcher.find()) {
            boolean isLabel =
                    folded.startsWith(":", matcher.end())
                            || (folded.startsWith("[", matcher.end())
                                    && !matcher.group().contains("\n"));
            if (!isLabel) {
                add(found, from, matcher.start(), matcher.group().startsWith("?"));
            }
            from = matcher.end();
        }
        add(found, from, folded.length(), false);
        return found;
    }

    private void add(List<Sentence> found, int from, int to, boolean isQuestion) {
        int start = from;
        for (var line : labelled) {
            if (from < line.to() && to > line.from()) {
                if (!FREE.contains(line.kind())) {
                    return;
                }
                start = Math.max(from, line.from());
            }
        }
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start < to) {
            found.add(
                    new Sentence(
                            start,
                            text.substring(start, to),
                            folded.substring(start, to),
                            isQuestion));
        }
    }

    /// How many words it has.
    int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    /// Whether it is written in capitals throughout, which then mean nothing.
    boolean isLoud() {
        return text.length() > 12 && text.chars().noneMatch(Character::isLowerCase);
    }
}
