package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.Set;
import java.util.regex.Pattern;

/// What they agreed to, or said they do not.
final class Agreed {
    private final Pattern yes;
    private final Pattern no;
    private final Pattern asked;
    private final Set<String> labels;
    private final Set<String> ticked;
    private final Set<String> unticked;

    Agreed(Rules rules) {
        this.yes = rules.beginnings("CONSENT yes");
        this.no = rules.beginnings("CONSENT no");
        this.asked = rules.beginnings("ASKED CONSENT");
        this.labels = rules.set("LABEL CONSENT");
        this.ticked = rules.set("TICK yes");
        this.unticked = rules.set("TICK no");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            for (var line : said.labelled()) {
                if (labels.contains(line.key())) {
                    tick(talk, said, line.label(), Folded.of(line.value()));
                }
            }
            phrases(talk, said);
            talk.asked(said)
                    .filter(q -> asked.matcher(q.folded()).find() && q.text().contains("?"))
                    .ifPresent(q -> answer(talk, said, q.text()));
        }
    }

    private void tick(Talk talk, Said said, String label, String value) {
        String bare = value.replaceAll("[.!,].*$", "").strip();
        if (ticked.contains(bare) || yes.matcher(value).lookingAt()) {
            consent(talk, "GRANTED", said, Reason.LABEL, label);
        } else if (unticked.contains(bare) || no.matcher(value).lookingAt()) {
            consent(talk, "REFUSED", said, Reason.LABEL, label);
        }
    }

    private void phrases(Talk talk, Said said) {
        for (var sentence : said.sentences()) {
            if (sentence.end() == '?') {
                continue;
            }
            String part = said.folded().substring(sentence.from(), sentence.to());
            var refused = no.matcher(part);
            var granted = yes.matcher(part);
            if (refused.find()) {
                consent(talk, "REFUSED", said, Reason.SAID, refused.group());
            } else if (granted.find()) {
                consent(talk, "GRANTED", said, Reason.SAID, granted.group());
            }
        }
    }

    private void answer(Talk talk, Said said, String question) {
        String first = said.folded().strip().replaceAll("[\\s,.!].*$", "");
        if (said.words() <= 12 && ticked.contains(first)) {
            consent(talk, "GRANTED", said, Reason.ASKED, question);
        } else if (said.words() <= 12 && unticked.contains(first)) {
            consent(talk, "REFUSED", said, Reason.ASKED, question);
        }
    }

    private static void consent(Talk talk, String value, Said said, Reason reason, String words) {
        if (!talk.has(Target.CONSENT)) {
            talk.found(Target.CONSENT, value, said, reason, words);
        }
    }
}
