package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What they agreed to, or said they do not. Who agreed to one thing and refused another said
/// nothing that could be put down in one word.
final class Agreed {
    /// An answer has not more words.
    private static final int SHORT = 12;

    /// "I agree" answers a question so many turns before.
    private static final int BACK = 4;

    private final Pattern yes;
    private final Pattern no;
    private final Pattern bare;
    private final Pattern asked;
    private final Set<String> ticked;
    private final Set<String> unticked;

    private record Sign(boolean isGranted, Said said, Reason reason, String words) {}

    Agreed(Rules rules) {
        this.yes = rules.beginnings("CONSENT yes");
        this.no = rules.beginnings("CONSENT no");
        this.bare = rules.whole("CONSENT bare");
        this.asked = rules.beginnings("ASKED CONSENT");
        this.ticked = rules.set("TICK yes");
        this.unticked = rules.set("TICK no");
    }

    void look(Talk talk) {
        var signs = new ArrayList<Sign>();
        for (Said said : talk.theirs()) {
            for (var line : said.labelled("CONSENT")) {
                String value = line.value().replaceAll("^[\\[(]|[\\])]", "");
                String first = value.split("[.!,;]", 2)[0].strip();
                sign(signs, said, Folded.of(first), Reason.LABEL, line.label());
            }
            phrases(signs, talk, said);
            var question = talk.asked(said, asked).filter(q -> q.text().contains("?"));
            if (question.isPresent() && said.words() <= SHORT) {
                String all = said.folded().strip().replaceAll("[\\s,.!;]+$", "");
                boolean isKnown = ticked.contains(all) || unticked.contains(all);
                String first = isKnown ? all : all.split("[\\s,.!;]", 2)[0];
                sign(signs, said, first, Reason.ASKED, question.get().text());
            }
        }
        if (signs.stream().map(Sign::isGranted).distinct().count() == 1) {
            Sign sign = signs.getFirst();
            String value = sign.isGranted() ? "GRANTED" : "REFUSED";
            talk.found(Target.CONSENT, value, sign.said(), sign.reason(), sign.words());
        }
    }

    private void sign(List<Sign> signs, Said said, String answer, Reason reason, String words) {
        boolean isNo = unticked.contains(answer) || no.matcher(answer).lookingAt();
        if (isNo || ticked.contains(answer) || yes.matcher(answer).lookingAt()) {
            signs.add(new Sign(!isNo, said, reason, words));
        }
    }

    private void phrases(List<Sign> signs, Talk talk, Said said) {
        for (var sentence : said.sentences()) {
            var refused = no.matcher(sentence.folded());
            // What is refused is not granted by the same words.
            String rest = refused.replaceAll("~");
            var granted = yes.matcher(rest);
            var agreed = bare.matcher(rest);
            if (!sentence.isQuestion() && refused.reset().find()) {
                signs.add(new Sign(false, said, Reason.SAID, refused.group()));
            }
            if (!sentence.isQuestion()
                    && (granted.find() || (agreed.find() && wasAsked(talk, said)))) {
                signs.add(new Sign(true, said, Reason.SAID, sentence.text()));
            }
        }
    }

    private boolean wasAsked(Talk talk, Said said) {
        int at = talk.said.indexOf(said);
        return talk.said.subList(Math.max(0, at - BACK), at).stream()
                .anyMatch(s -> !s.isTheirs() && asked.matcher(s.folded()).find());
    }
}
