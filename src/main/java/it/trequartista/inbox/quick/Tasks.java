package it.trequartista.inbox.quick;

import it.trequartista.inbox.understanding.Rules;

import java.util.regex.Pattern;

/// What is to be done: a verb where a part of the line begins, and what follows it; with a day,
/// also what has no verb.
final class Tasks {
    /// Before it a part of a line begins.
    private static final String BEGIN = "(?<=^|[" + Line.CLAIMED + ",;.:!?()\\-])\\s*+";

    private final Pattern verb;
    private final Pattern run;
    private final Pattern call;

    Tasks(Rules words) {
        String lead = "(?:" + words.phrases("TASK lead") + "\\s+)*+";
        String not = "(?!" + words.phrases("TASK not") + ")";
        String verbs = words.phrases("TASK who") + "|" + words.phrases("TASK");
        String with = words.phrases("TASK maybe") + "\\s++" + Line.CLAIMED;
        String more = "[^" + Line.CLAIMED + ",;.:!?()]*+";
        this.verb =
                Pattern.compile(
                        BEGIN
                                + "(?<task>"
                                + lead
                                + not
                                + "(?:"
                                + verbs
                                + "|(?="
                                + with
                                + "))"
                                + more
                                + ")");
        this.call = Pattern.compile(lead + words.phrases("CALL"));
        this.run = Pattern.compile(BEGIN + "(?<task>[\\p{L}\\p{N}~]" + more + ")");
    }

    /// The first task of a line.
    ///
    /// @param isDue whether the line names a day
    void look(Line line, boolean isDue) {
        if (!claimed(line, verb) && isDue) {
            claimed(line, run);
        }
    }

    private boolean claimed(Line line, Pattern pattern) {
        var matcher = pattern.matcher(line.rest());
        if (!matcher.find()) {
            return false;
        }
        int from = matcher.start("task");
        String words = line.text.substring(from, matcher.end("task")).stripTrailing();
        boolean isCall = call.matcher(line.rest()).region(from, line.rest().length()).lookingAt();
        line.claim(new Piece.Task(from, from + words.length(), words, isCall));
        return true;
    }
}
