package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.Set;
import java.util.regex.Pattern;

/// What they want, in their own words.
final class Wanted {
    private static final int LONGEST = 160;

    /// What follows is no longer the wish.
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?:,?\\s+(?:entro|prima del|prima di|by the"
                        + " end|before|perche|because|grazie|thanks|per favore|please|il budget|con"
                        + " un budget|budget|my budget|our budget|with a budget|abbiamo un"
                        + " budget|quanto|how much|potete|potreste|can you|could you|mi potete|e"
                        + " vorrei sapere|and would like to know)\\b"
                        + "|\\s*[(:]|,\\s+(?:ma|pero|but|so|quindi|e)\\b).*$");

    private final Pattern wish;
    private final Pattern nothing;
    private final Pattern asked;
    private final Set<String> labels;

    Wanted(Rules rules) {
        this.wish = Pattern.compile(rules.phrases("NEED") + "\\s+");
        this.nothing = rules.beginnings("NEED not");
        this.asked = rules.beginnings("ASKED NEED");
        this.labels = rules.set("LABEL NEED");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            for (var line : said.labelled()) {
                if (!talk.isMail() && labels.contains(line.key())) {
                    need(talk, line.value(), said, Reason.LABEL, line.label());
                }
            }
        }
        for (Said said : talk.theirs()) {
            if (!talk.has(Target.NEED)) {
                phrases(talk, said);
            }
            if (!talk.has(Target.NEED)) {
                answer(talk, said);
            }
        }
    }

    private void phrases(Talk talk, Said said) {
        for (var sentence : said.sentences()) {
            String folded = said.folded().substring(0, sentence.to());
            var matcher = wish.matcher(folded).region(sentence.from(), sentence.to());
            while (!talk.has(Target.NEED) && matcher.find()) {
                if (!isNothing(folded, matcher.end())) {
                    String words = said.text().substring(matcher.start(), matcher.end());
                    String rest = said.text().substring(matcher.end(), sentence.to());
                    need(talk, shortened(rest), said, Reason.SAID, words);
                }
            }
        }
    }

    private boolean isNothing(String folded, int at) {
        return nothing.matcher(folded).region(at, folded.length()).lookingAt();
    }

    /// Up to what is said besides.
    private static String shortened(String rest) {
        var tail = TAIL.matcher(Folded.of(rest));
        return tail.find() ? rest.substring(0, tail.start()) : rest;
    }

    private void answer(Talk talk, Said said) {
        var question = talk.asked(said);
        boolean isShort = said.words() <= 15 && !said.text().contains("?");
        if (question.isPresent() && isShort && asked.matcher(question.get().folded()).find()) {
            need(talk, shortened(said.text()), said, Reason.ASKED, question.get().text());
        }
    }

    private static void need(Talk talk, String words, Said said, Reason reason, String why) {
        String need = words.strip().replaceAll("[\\s,;:.!]+$", "");
        if (need.length() > 3 && need.length() <= LONGEST) {
            talk.found(Target.NEED, need, said, reason, why);
        }
    }
}
