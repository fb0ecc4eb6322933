package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A turn as the rules look at it.
///
/// @param number of the turn, from 1
/// @param turn itself
/// @param isTheirs whether somebody who wants something says it
/// @param text without what is quoted of others
/// @param folded the same, to look into
record Said(int number, Turn turn, boolean isTheirs, String text, String folded) {
    /// From here on a mail repeats another.
    private static final Pattern REPEATED =
            Pattern.compile(
                    "(?m)^\\s*(?:>.*|-{2,}\\s*(?:original message|messaggio originale|forwarded"
                        + " message|messaggio inoltrato).*|(?:il|on) .{4,120}(?:ha scritto|wrote):?"
                        + "|_{10,})\\s*$");

    /// A sentence ends here: not after the short forms of words.
    private static final Pattern ENDS =
            Pattern.compile(
                    "\\n"
                        + "+|[?!]+\\s*|(?<!\\b(?:srl|spa|snc|sas|dott|dr|sig|ing|avv|arch|geom|prof|tel"
                        + "|cell|es|ecc|etc|n|nr|no|art|via|p|c|s|r|l|st|mr|mrs|ltd|inc|co))"
                        + "[.;](?:\\s+|$)");

    static Said of(int number, Turn turn, boolean isTheirs, boolean isMail) {
        String text = isMail ? flowing(own(turn.text())) : turn.text();
        return new Said(number, turn, isTheirs, text, Folded.of(text));
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

    /// A part of the text.
    ///
    /// @param from first sign
    /// @param to after the last
    /// @param end the sign it ends with, `\n` at a line's or the text's end
    record Sentence(int from, int to, char end) {}

    /// Its sentences in order, none of them blank.
    List<Sentence> sentences() {
        var found = new ArrayList<Sentence>();
        var matcher = ENDS.matcher(folded);
        int from = 0;
        while (matcher.find()) {
            add(found, from, matcher.start(), folded.charAt(matcher.start()));
            from = matcher.end();
        }
        add(found, from, folded.length(), '\n');
        return found;
    }

    private void add(List<Sentence> found, int from, int to, char end) {
        if (!text.substring(from, to).isBlank()) {
            found.add(new Sentence(from, to, end));
        }
    }

    /// How many words it has.
    int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    /// The lines with their labels, if it is a form.
    List<Labelled> labelled() {
        var found = new ArrayList<Labelled>();
        for (String line : text.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && colon < 60 && !line.substring(colon + 1).isBlank()) {
                String label = line.substring(0, colon).strip();
                found.add(new Labelled(label, line.substring(colon + 1).strip()));
            }
        }
        return found;
    }

    /// A line of a form.
    ///
    /// @param label as written
    /// @param value as written
    record Labelled(String label, String value) {
        /// The label to look up.
        String key() {
            return Folded.of(label).replaceAll("[*?():]+", " ").strip().replaceAll("\\s+", " ");
        }
    }
}
