package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.List;
import java.util.regex.Pattern;

/// What they asked and nobody answered. Any answer of a person counts; of a program only one that
/// says something.
final class Unanswered {
    private static final int LONGEST = 300;

    /// A program that says less has said nothing.
    private static final int LEAST = 4;

    /// A greeting and a name are not longer.
    private static final int GREETING = 24;

    private final List<String> idle;
    private final Pattern tag;
    private final Pattern indirect;
    private final Pattern lead;
    private final Pattern first;
    private final Pattern evasive;

    Unanswered(Rules rules) {
        this.idle = rules.words("QUESTION not");
        this.tag = Pattern.compile(rules.phrases("QUESTION tag") + "\\s*+$");
        this.indirect = Pattern.compile(rules.phrases("QUESTION after") + "\\s++");
        this.lead = Pattern.compile("(?:" + rules.phrases("NEED lead") + "[,!.\\s]*+)++");
        this.first = rules.whole("QUESTION first");
        this.evasive = rules.beginnings("ANSWER not");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            if (isAnswered(talk, said)) {
                continue;
            }
            for (var sentence : said.sentences()) {
                var matcher = indirect.matcher(sentence.folded());
                if (sentence.isQuestion() && !isWish(talk, sentence.text())) {
                    question(talk, said, sentence.text() + "?");
                } else if (!talk.isMail() && isBegun(sentence.folded())) {
                    question(talk, said, sentence.text());
                } else if (matcher.find()) {
                    question(talk, said, sentence.text().substring(matcher.end()));
                }
            }
        }
    }

    private void question(Talk talk, Said said, String words) {
        String text = words.strip();
        if (!isIdle(Folded.of(text)) && text.length() <= LONGEST) {
            talk.found(Target.QUESTION, text, said, Reason.OPEN, "");
        }
    }

    /// "Could you make me a lamp?" is a wish.
    private static boolean isWish(Talk talk, String text) {
        return talk.values(Target.NEED).stream().anyMatch(text::endsWith);
    }

    /// Begins as only questions do: many leave out the mark.
    private boolean isBegun(String folded) {
        var matcher = lead.matcher(folded);
        int from = matcher.lookingAt() ? matcher.end() : 0;
        return first.matcher(folded).region(from, folded.length()).lookingAt();
    }

    private boolean isIdle(String folded) {
        var matcher = lead.matcher(folded);
        String rest = folded.substring(matcher.lookingAt() ? matcher.end() : 0);
        String bare = rest.replaceAll("[?\\s]+$", "");
        return bare.split("\\s+", -1).length < 2
                || tag.matcher(bare).find()
                || idle.stream()
                        .anyMatch(i -> i.contains(" ") ? isAtAnEnd(bare, i) : bare.equals(i));
    }

    /// "Come va" and "Ciao Chiara, come va".
    private static boolean isAtAnEnd(String text, String idle) {
        boolean isShort = text.length() < idle.length() + GREETING;
        return text.startsWith(idle) || (isShort && text.endsWith(" " + idle));
    }

    private boolean isAnswered(Talk talk, Said said) {
        boolean isPassedOver = false;
        for (Said later : talk.said.subList(talk.said.indexOf(said) + 1, talk.said.size())) {
            boolean isBot = later.turn().role() == Role.BOT;
            if (later.isTheirs() || (isBot && isPassedOver)) {
                continue;
            }
            if (isAnswer(later, isBot)) {
                return true;
            }
            // What a program says later belongs to another question.
            isPassedOver = true;
        }
        return false;
    }

    private boolean isAnswer(Said later, boolean isBot) {
        boolean saysAny =
                later.sentences().stream()
                        .anyMatch(
                                s ->
                                        !s.isQuestion()
                                                && s.text().strip().split("\\s+", -1).length
                                                        >= LEAST);
        return !evasive.matcher(later.folded()).find() && (!isBot || saysAny);
    }
}
