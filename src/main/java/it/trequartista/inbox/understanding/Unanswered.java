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

    private final List<String> idle;
    private final Pattern evasive;

    Unanswered(Rules rules) {
        this.idle = rules.words("QUESTION not");
        this.evasive = rules.beginnings("ANSWER not");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            if (isAnswered(talk, said)) {
                continue;
            }
            for (var sentence : said.sentences()) {
                if (sentence.end() == '?') {
                    question(talk, said, said.text().substring(sentence.from(), sentence.to()));
                }
            }
        }
    }

    private void question(Talk talk, Said said, String words) {
        String text = words.strip();
        if (!isIdle(Folded.of(text)) && text.length() <= LONGEST) {
            talk.found(Target.QUESTION, text + "?", said, Reason.OPEN, "");
        }
    }

    private boolean isIdle(String folded) {
        String bare = folded.replaceAll("^(?:ciao|salve|buongiorno|hi|hello|hey)[,!]?\\s+", "");
        return bare.split("\\s+", -1).length < 2
                || idle.stream()
                        .anyMatch(i -> i.contains(" ") ? bare.startsWith(i) : bare.equals(i));
    }

    private boolean isAnswered(Talk talk, Said said) {
        int at = talk.said.indexOf(said);
        for (Said later : talk.said.subList(at + 1, talk.said.size())) {
            if (later.isTheirs()) {
                continue;
            }
            boolean isBot = later.turn().role() == Role.BOT;
            if (isAnswer(later, isBot)) {
                return true;
            }
            if (isBot) {
                return false;
            }
        }
        return false;
    }

    private boolean isAnswer(Said later, boolean isBot) {
        if (evasive.matcher(later.folded()).find()) {
            return false;
        }
        // A program that only asks on has said nothing.
        return !isBot
                || later.sentences().stream()
                        .anyMatch(
                                s ->
                                        s.end() != '?'
                                                && later.text()
                                                                .substring(s.from(), s.to())
                                                                .strip()
                                                                .split("\\s+", -1)
                                                                .length
                                                        >= 4);
    }
}
