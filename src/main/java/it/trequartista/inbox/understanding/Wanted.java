package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.regex.Pattern;

/// What they want, in their own words.
final class Wanted {
    private static final int LONGEST = 160;

    /// An answer has not more words.
    private static final int SHORT = 15;

    /// An e-mail address or a number answers how to reach somebody, never what they want.
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d ./()-]{5,}");

    private final Pattern wish;
    private final Pattern duty;
    private final Pattern nothing;
    private final Pattern unread;
    private final Pattern noAnswer;
    private final Pattern tail;
    private final Pattern lead;
    private final Pattern asked;
    private final Pattern askedOther;

    Wanted(Rules rules) {
        String any = rules.phrases("NEED") + "|" + rules.phrases("NEED duty");
        this.wish = Pattern.compile("(?:" + any + ")\\s++");
        this.duty = rules.whole("NEED duty");
        this.nothing =
                Pattern.compile(
                        rules.beginnings("NEED not") + "|" + rules.phrases("NEED not whole"));
        this.unread = Pattern.compile(rules.phrases("NEED unread") + "\\s++$");
        this.noAnswer = rules.whole("NEED no answer");
        this.tail =
                Pattern.compile(
                        "(?:,?\\s+"
                                + rules.phrases("NEED tail")
                                + "|\\s*+[(:]|,\\s+"
                                + rules.phrases("NEED but")
                                + ")",
                        Pattern.DOTALL);
        this.lead = Pattern.compile("(?:" + rules.phrases("NEED lead") + "[,!.\\s]*+)++");
        this.asked = rules.beginnings("ASKED NEED");
        this.askedOther =
                Pattern.compile(
                        rules.beginnings("ASKED PERSON") + "|" + rules.beginnings("ASKED FIRM"));
    }

    void look(Talk talk) {
        var theirs = talk.theirs();
        theirs.forEach(said -> labels(talk, said, "NEED"));
        for (Said said : theirs) {
            phrases(talk, said);
            answer(talk, said);
        }
        theirs.forEach(said -> labels(talk, said, "TOPIC"));
    }

    private void labels(Talk talk, Said said, String kind) {
        for (var line : said.labelled(kind)) {
            String value = line.value();
            if (!talk.isMail() && !isNothing(value)) {
                need(talk, value, said, Reason.LABEL, line.label());
            }
        }
    }

    private void phrases(Talk talk, Said said) {
        for (var sentence : said.sentences()) {
            var matcher = wish.matcher(sentence.folded());
            while (matcher.find()) {
                int to = Math.min(sentence.text().length(), matcher.end() + 2 * LONGEST);
                String rest = sentence.text().substring(matcher.end(), to);
                String before = sentence.folded().substring(0, matcher.start());
                // "Do I have to bring it?" is no wish.
                boolean isDoubt =
                        sentence.isQuestion() && duty.matcher(matcher.group()).lookingAt();
                if (!isDoubt && !isNothing(rest) && !unread.matcher(before).find()) {
                    need(talk, shortened(rest), said, Reason.SAID, matcher.group());
                }
            }
        }
    }

    private boolean isNothing(String text) {
        return nothing.matcher(Folded.of(text)).lookingAt();
    }

    /// Up to what is said besides.
    private String shortened(String rest) {
        var matcher = tail.matcher(Folded.of(rest));
        return matcher.find() ? rest.substring(0, matcher.start()) : rest;
    }

    private void answer(Talk talk, Said said) {
        var question = talk.asked(said, asked);
        if (question.filter(q -> !askedOther.matcher(q.folded()).find()).isEmpty()) {
            return;
        }
        for (var sentence : said.sentences()) {
            var matcher = lead.matcher(sentence.folded());
            boolean isLed = matcher.lookingAt();
            String text = sentence.text().substring(isLed ? matcher.end() : 0);
            int words = text.split("\\s+", -1).length;
            boolean isShort = words <= SHORT;
            boolean isGreeting = isLed && words == 1 && talk.isMail();
            if (!text.isBlank() && !isNothing(text) && !isGreeting) {
                boolean isOther =
                        noAnswer.matcher(Folded.of(text)).lookingAt()
                                || ADDRESS.matcher(text.strip()).matches();
                if (isShort && !isOther && !sentence.isQuestion()) {
                    need(talk, shortened(text), said, Reason.ASKED, question.get().text());
                }
                return; // What comes after the answer is something else.
            }
        }
    }

    private static void need(Talk talk, String words, Said said, Reason reason, String why) {
        String need = words.strip().replaceAll("[\\s,;:.!]+$", "");
        if (need.length() > 3 && need.length() <= LONGEST) {
            talk.found(Target.NEED, need, said, reason, why);
        }
    }
}
