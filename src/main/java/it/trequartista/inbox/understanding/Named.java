package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.List;
import java.util.regex.Pattern;

/// Who they are. What they say themselves counts more than what a program calls them, a full name
/// more than a given one.
final class Named {
    private static final Pattern PARTS =
            Pattern.compile("[,;/|(\\n]\\s*+|\\s-\\s|\\s(?:e|and)\\s|\\.\\s");

    /// A signature is not longer.
    private static final int LINES = 6;

    /// An answer has not more words.
    private static final int SHORT = 15;

    private final Names names;
    private final Pattern sure;
    private final Pattern plain;
    private final Pattern here;
    private final Pattern asked;
    private final Pattern askedOther;
    private final Pattern askedBoth;
    private final Pattern askedOthers;
    private final Pattern others;
    private final Pattern closing;
    private final Pattern familyFirst;

    Named(Rules rules, Names names) {
        this.names = names;
        this.sure = Pattern.compile(rules.phrases("PERSON sure") + "\\s*+:?\\s*+");
        this.plain = Pattern.compile("(?<!non )" + rules.phrases("PERSON plain") + "[,:]?\\s++");
        this.here = rules.whole("PERSON here");
        this.asked = rules.beginnings("ASKED PERSON");
        this.askedOther = rules.beginnings("ASKED FIRM");
        this.askedOthers = rules.beginnings("ASKED others");
        this.askedBoth = rules.beginnings("ASKED BOTH");
        this.others = Pattern.compile(rules.phrases("PERSON of others") + "[,:]?\\s*+$");
        this.closing = closing(rules);
        this.familyFirst = rules.whole("LABEL FAMILY");
    }

    /// The line that closes a mail.
    static Pattern closing(Rules rules) {
        return Pattern.compile(
                "(?m)^[ \\t]*+(?:--|" + Rules.any(rules.words("CLOSING")) + ")[ \\t,.!]*+$");
    }

    void look(Talk talk) {
        var theirs = talk.theirs();
        theirs.forEach(said -> labels(talk, said));
        theirs.forEach(said -> introduced(talk, said, true));
        theirs.forEach(said -> completed(talk, said));
        theirs.forEach(said -> speaker(talk, said));
        theirs.forEach(said -> answer(talk, said, true));
        theirs.forEach(said -> signature(talk, said, true));
        if (talk.head.kind() == Kind.NOTE) {
            theirs.forEach(said -> noted(talk, said));
        }
        theirs.forEach(said -> alone(talk, said));
        theirs.forEach(said -> introduced(talk, said, false));
        theirs.forEach(said -> answer(talk, said, false));
        theirs.forEach(said -> signature(talk, said, false));
    }

    private void labels(Talk talk, Said said) {
        var family = said.labelled("FAMILY");
        for (var line : said.labelled("GIVEN")) {
            if (!family.isEmpty()) {
                String full = line.value() + " " + family.getFirst().value();
                person(talk, alone(said, full, true), said, Reason.LABEL, line.label());
            }
        }
        for (String kind : List.of("PERSON", "GIVEN")) {
            for (var line : said.labelled(kind)) {
                String full = alone(said, line.value(), true);
                boolean isTurned = familyFirst.matcher(Folded.of(line.label())).lookingAt();
                String name = isTurned ? full.replaceFirst("^(\\S+) (.+)$", "$2 $1") : full;
                person(talk, name, said, Reason.LABEL, line.label());
                person(talk, alone(said, line.value(), false), said, Reason.LABEL, line.label());
            }
        }
    }

    /// The name a short text begins with.
    private String alone(Said said, String text, boolean isFull) {
        String bare = names.bare(text.strip());
        String first = PARTS.split(bare, 2)[0];
        // "Ing. Rota" is a family name.
        boolean isTitled =
                names.isTitled(Folded.of(text.strip()), text.strip().length() - bare.length());
        if (!isFull && isTitled && !names.isGiven(first)) {
            return "";
        }
        var one = new Said(said.number(), said.turn(), true, first, Folded.of(first), List.of());
        return isFull ? names.fullAt(one, 0, true) : names.givenAt(one, 0, true);
    }

    private void introduced(Talk talk, Said said, boolean isFull) {
        for (var phrase : List.of(sure, plain)) {
            boolean isSure = phrase.equals(sure);
            var matcher = phrase.matcher(said.folded());
            while (matcher.find()) {
                String name =
                        isFull
                                ? names.fullAt(said, matcher.end(), isSure)
                                : names.givenAt(said, matcher.end(), isSure);
                person(talk, name, said, Reason.SAID, matcher.group());
            }
        }
        for (var sentence : said.sentences()) {
            var matcher = here.matcher(sentence.folded());
            String name = isFull ? names.fullAt(said, sentence.from(), false) : "";
            if (!name.isEmpty() && matcher.find()) {
                person(talk, name, said, Reason.SAID, matcher.group());
            }
        }
    }

    /// The full name of one who is known by the given name.
    private void completed(Talk talk, Said said) {
        String known = Folded.of(names.bare(said.turn().speaker().strip()));
        for (String name : known.contains(" ") ? List.<String>of() : names.fullIn(said.text())) {
            if (Folded.of(name).startsWith(known + " ") && names.isFull(name)) {
                person(talk, name, said, Reason.SAID, name);
            }
        }
    }

    /// Who writes down a call names the one who called.
    private void noted(Talk talk, Said said) {
        String folded = said.folded();
        for (String name : names.fullIn(said.text())) {
            int at = said.text().indexOf(name);
            String bare = names.bare(name);
            boolean isTitled = bare.length() < name.length() || names.isTitled(folded, at);
            boolean isOthers = others.matcher(folded.substring(0, at)).find();
            if (names.isFull(bare) && !isOthers && (isTitled || names.isGiven(bare))) {
                person(talk, bare, said, Reason.SAID, name);
            }
        }
    }

    private void speaker(Talk talk, Said said) {
        String name = names.bare(said.turn().speaker().strip());
        if (names.isFull(name)) {
            person(talk, name, said, Reason.SPEAKER, name);
        }
    }

    private void answer(Talk talk, Said said, boolean isFull) {
        var question = talk.asked(said, asked);
        if (question.isEmpty()) {
            return;
        }
        String words = question.get().folded();
        if (askedOther.matcher(words).find() && !(isFull && askedBoth.matcher(words).find())) {
            return;
        }
        String answer = said.text().strip();
        String[] parts = PARTS.split(answer, 3);
        String given = alone(said, answer, false);
        String name = isFull ? alone(said, answer, true) : given;
        if (isFull && name.isEmpty() && parts.length > 1) {
            String second = alone(said, parts[1], true);
            // "Henrik, Henrik Solberg" and "me, Tess Ridley".
            boolean isMe = names.isCommon(parts[0]);
            name = isMe || (!given.isEmpty() && second.startsWith(given + " ")) ? second : "";
        }
        person(talk, name, said, Reason.ASKED, question.get().text());
    }

    /// Whatever was asked, a full name that is all of an answer, or a part of it, is theirs.
    private void alone(Talk talk, Said said) {
        var question = talk.asked(said);
        if (talk.isMail() || question.isEmpty() || said.words() > SHORT) {
            return;
        }
        if (askedOthers.matcher(question.get().folded()).find()) {
            return;
        }
        for (String part : PARTS.split(said.text().strip(), SHORT)) {
            String name = names.bare(part.strip());
            if (names.isFull(name) && names.isGiven(name)) {
                person(talk, name, said, Reason.ASKED, question.get().text());
            }
        }
    }

    /// The first lines below the closing of a mail.
    private void signature(Talk talk, Said said, boolean isFull) {
        if (!talk.isMail()) {
            return;
        }
        for (String line : signed(said, closing)) {
            String name = PARTS.split(names.bare(line), 2)[0].strip();
            boolean isName = isFull ? names.isFull(name) : names.isGiven(name) && line.equals(name);
            if (isName && (isFull || !alone(said, name, false).isEmpty())) {
                person(talk, name, said, Reason.SIGNATURE, line);
                return;
            }
        }
    }

    /// The lines of a signature: below the closing, or below the last empty line.
    static List<String> signed(Said said, Pattern closing) {
        var matcher = closing.matcher(said.folded());
        int from = said.text().stripTrailing().lastIndexOf("\n\n");
        while (matcher.find()) {
            from = matcher.end();
        }
        return from < 0
                ? List.of()
                : said.text()
                        .substring(from)
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty() && !l.startsWith("--"))
                        .limit(LINES)
                        .toList();
    }

    private static void person(Talk talk, String name, Said said, Reason reason, String words) {
        if (!name.isEmpty() && !talk.isSelf(name)) {
            talk.found(Target.PERSON, name, said, reason, words);
        }
    }
}
