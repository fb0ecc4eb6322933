package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whom they work for.
final class Firm {

    /// A name has no more words.
    static final int MOST = 7;

    private static final int LONGEST = 100;

    /// A word of an address is a name from here on.
    private static final int SHORTEST = 5;

    private final Names names;
    private final Letterhead letterhead;
    private final Pattern plain;
    private final Pattern after;
    private final Pattern ours;
    private final Pattern others;
    private final Pattern othersBefore;
    private final Pattern called;
    private final Pattern asked;
    private final Pattern askedBoth;
    private final Pattern lead;
    private final Set<String> business;
    private final Set<String> legal;
    private final Set<String> links;
    private final Set<String> of;
    private final Set<String> leads;
    private final Set<String> none;
    private final Set<String> elsewhere;
    private final Set<String> roles;

    Firm(Rules rules, Names names) {
        this.names = names;
        this.letterhead = new Letterhead(rules, names);
        this.plain = rules.whole("FIRM plain");
        this.after = rules.whole("FIRM after");
        this.others = rules.whole("FIRM others");
        this.othersBefore = Pattern.compile(rules.phrases("FIRM others before") + "\\s++$");
        this.ours = rules.whole("FIRM ours");
        this.called =
                Pattern.compile(rules.phrases("BUSINESS") + "\\s+" + rules.phrases("FIRM called"));
        this.asked = rules.beginnings("ASKED FIRM");
        this.askedBoth = rules.beginnings("ASKED BOTH");
        this.lead = Pattern.compile(rules.phrases("FIRM answer") + "\\s++");
        this.business = rules.set("BUSINESS");
        this.legal = rules.set("LEGAL");
        this.of = rules.set("FIRM of");
        this.links = rules.set("FIRM links");
        this.leads = rules.set("FIRM leads");
        this.none = rules.set("FIRM not");
        this.elsewhere = rules.set("FREEMAIL");
        this.roles = rules.set("ROLE");
    }

    void look(Talk talk) {
        var theirs = talk.theirs();
        for (Said said : theirs) {
            for (var line : said.labelled("FIRM")) {
                if (!none.contains(Folded.of(line.value()))) {
                    // In a sentence it ends at the comma.
                    String value = talk.isForm() ? line.value() : line.value().split(",", 2)[0];
                    firm(talk, value, said, Reason.LABEL, line.label());
                }
            }
        }
        if (!talk.isMail()) {
            theirs.forEach(said -> answer(talk, said));
        }
        theirs.forEach(said -> likeAddress(talk, said));
        theirs.forEach(said -> withLegal(talk, said));
        if (talk.isMail()) {
            theirs.forEach(said -> letterhead.look(talk, said));
        }
        theirs.forEach(said -> introduced(talk, said));
        theirs.forEach(said -> speaker(talk, said));
    }

    /// "Pizzeria Vesuvio" writes; "Bar Centrale Ugo" is a name somebody gave a number.
    private void speaker(Talk talk, Said said) {
        String speaker = said.turn().speaker();
        var words = Word.of(speaker);
        boolean isNamed =
                words.size() > 1
                        && isBusiness(words.getFirst())
                        && properEnd(words, 0) == words.size()
                        && words.stream()
                                .noneMatch(
                                        w ->
                                                roles.contains(w.folded())
                                                        || none.contains(w.folded()));
        if (isNamed) {
            Word last = words.getLast();
            boolean isOf = links.contains(words.get(words.size() - 2).folded());
            if (isOf || !names.isGiven(last.text())) {
                firm(talk, speaker, said, Reason.SPEAKER, speaker);
            }
        }
    }

    private void answer(Talk talk, Said said) {
        var question = talk.asked(said, asked);
        String first = answered(talk, said, question.filter(this::isBoth).isPresent());
        var words = Word.of(first);
        boolean isName =
                question.isPresent()
                        && words.size() <= MOST
                        && first.length() > 2
                        && !first.contains("@")
                        && !first.contains("?")
                        && words.stream().noneMatch(w -> none.contains(w.folded()))
                        && first.chars().anyMatch(Character::isLetter);
        boolean isPerson = talk.values(Target.PERSON).contains(first);
        if (isName && !isPerson) {
            firm(talk, first, said, Reason.ASKED, question.get().text());
        }
    }

    private boolean isBoth(Said question) {
        return askedBoth.matcher(question.folded()).find();
    }

    /// The part of an answer that may be the name: after who they are, when that was asked too.
    private String answered(Talk talk, Said said, boolean isBoth) {
        String[] parts = said.text().strip().split("[,;/\\n]" + (isBoth ? "|\\s-\\s" : ""), 3);
        String first = parts[0].strip();
        if (isBoth && parts.length > 1 && talk.values(Target.PERSON).contains(first)) {
            first = parts[1].strip();
        }
        var matcher = lead.matcher(Folded.of(first));
        return matcher.lookingAt() ? first.substring(matcher.end()).strip() : first;
    }

    /// Words that make up the name of their page or mail: `officinasartori.it`, "Officina Sartori".
    private void likeAddress(Talk talk, Said said) {
        var hosts = Hosts.of(talk, elsewhere);
        for (String line : said.text().split("\n", -1)) {
            var words = Word.of(line);
            for (int from = 0; from < words.size(); from++) {
                int to = hosts.end(words, from);
                boolean isName = to - from > 1 || (to > from && isLongName(words.get(from)));
                String plain = Word.join(words, from, Math.max(from, to));
                if (isName
                        && talk.values(Target.PERSON).stream().noneMatch(plain::equalsIgnoreCase)) {
                    firm(
                            talk,
                            Word.join(words, left(words, from), right(words, to)),
                            said,
                            Reason.FORM,
                            "");
                }
            }
        }
    }

    private boolean isLongName(Word word) {
        return word.isProper()
                && word.text().length() >= SHORTEST
                && !names.isGiven(word.text())
                && !isBusiness(word);
    }

    /// Names go on to the left over "of the" and the kind of business.
    private int left(List<Word> words, int from) {
        int left = from;
        for (int i = from - 1; i >= 0 && i >= from - 4 && !words.get(i).isLast(); i--) {
            Word word = words.get(i);
            boolean isLinked = links.contains(words.get(i + 1).folded());
            boolean isOf = i > 0 && of.contains(words.get(i - 1).folded());
            boolean isArticle = links.contains(word.folded()) || (isOf && isOfWord(word));
            if (word.isProper() && (isLinked || isArticle || isBusiness(word))) {
                left = i;
            } else if (!word.isProper() && !isArticle) {
                break;
            }
        }
        return left;
    }

    /// And to the right over words with capitals and the sign of a company.
    private int right(List<Word> words, int to) {
        int right = to;
        while (right < words.size()
                && (isLegal(words, right)
                        ? !words.get(right - 1).isLast() || isLegal(words, right - 1)
                        : !words.get(right - 1).isLast() && words.get(right).isProper())) {
            right++;
        }
        return right;
    }

    private boolean isLegal(List<Word> words, int at) {
        String one = words.get(at).folded();
        String two = at + 1 < words.size() ? one + " " + words.get(at + 1).folded() : one;
        return legal.contains(one)
                || legal.contains(one + ".")
                || legal.contains(two)
                || legal.contains(two.replaceFirst(" ", ". "));
    }

    /// What ends with the sign of a company is one.
    private void withLegal(Talk talk, Said said) {
        for (String line : said.text().split("\n", -1)) {
            var words = Word.of(line);
            for (int sign = 1; sign < words.size(); sign++) {
                if (isLegal(words, sign)) {
                    int from = begin(words, sign, said.isLoud());
                    boolean isOthers =
                            (from > 0 && none.contains(words.get(from - 1).folded()))
                                    || others.matcher(Folded.of(line)).find();
                    if (from < sign && !isOthers) {
                        boolean isTwo = words.get(sign).text().equals("&");
                        int to = Math.min(words.size(), sign + (isTwo ? 2 : 1));
                        while (to < words.size() && isLegal(words, to)) {
                            to++;
                        }
                        String name = Word.join(words, from, to);
                        firm(talk, name, said, Reason.FORM, "");
                    }
                }
            }
        }
    }

    /// Where a name begins that ends before a place.
    private int begin(List<Word> words, int end, boolean isLoud) {
        int from = end;
        for (int i = end - 1; i >= 0 && i >= end - MOST && !words.get(i).isLast(); i--) {
            boolean isPartners =
                    words.get(i).folded().equals("di")
                            && words.get(end - 1).folded().startsWith("c");
            if (words.get(i).isProper() && !isLoud) {
                from = i;
            } else if (!links.contains(words.get(i).folded()) && !isPartners) {
                break;
            }
        }
        // Without capitals it begins after "to" or "of".
        for (int i = end - 1; from == end && i >= 0 && i >= end - 4; i--) {
            if (leads.contains(words.get(i).folded())) {
                return i + 1;
            }
        }
        return from;
    }

    private void introduced(Talk talk, Said said) {
        for (String line : said.text().split("\n", -1)) {
            String folded = Folded.of(line);
            for (var phrase : List.of(called, plain, ours)) {
                var matcher = phrase.matcher(folded);
                int begin = 0;
                while (begin <= folded.length() && matcher.find(begin)) {
                    begin = matcher.start() + 1;
                    if (othersBefore.matcher(folded.substring(0, matcher.start())).find()) {
                        continue; // "Your work for"
                    }
                    // "Our bakery, Sweet Home": its kind has to stand there.
                    int from = phrase.equals(called) ? matcher.start() : matcher.end();
                    String name = at(line, from, phrase.equals(ours));
                    firm(talk, name, said, Reason.SAID, matcher.group());
                }
            }
            for (String person : talk.values(Target.PERSON)) {
                int at = folded.indexOf(Folded.of(person.split(" ", 2)[0]));
                int full = folded.indexOf(Folded.of(person));
                int end =
                        full >= 0 ? full + person.length() : at + person.split(" ", 2)[0].length();
                var matcher = after.matcher(folded);
                if (at >= 0 && matcher.region(Math.min(end, line.length()), line.length()).find()) {
                    boolean isNext = line.substring(end, matcher.start()).matches("[,\\s]*");
                    String name = isNext ? at(line, matcher.end(), false) : "";
                    firm(talk, name, said, Reason.SAID, matcher.group());
                }
            }
        }
    }

    /// The name of a company that stands at a place: more than one word, or after its kind.
    private String at(String line, int at, boolean isOurs) {
        var words = Word.of(line.substring(at));
        int from = 0;
        boolean isKind = false;
        while (from < words.size() && !words.get(from).isProper()) {
            isKind |= business.contains(words.get(from).folded());
            boolean isSkipped = isKind || leads.contains(words.get(from).folded());
            if (!isSkipped || (words.get(from).isLast() && !isOurs) || from > 2) {
                return "";
            }
            from++;
        }
        int to = properEnd(words, from);
        boolean isPerson = to > from && names.isGiven(words.get(from).text());
        boolean isNamed = isKind || (to - from > 1 && (!isOurs || isBusiness(words.get(from))));
        return !isPerson && to > from && isNamed ? Word.join(words, from, to) : "";
    }

    private boolean isOfWord(Word word) {
        return after.matcher(word.folded()).matches();
    }

    private boolean isBusiness(Word word) {
        return business.contains(word.folded());
    }

    /// Where the words with capitals end, and those that link them.
    private int properEnd(List<Word> words, int from) {
        int to = from;
        while (to < Math.min(words.size(), from + MOST)) {
            boolean isLink =
                    (links.contains(words.get(to).folded())
                                    || (of.contains(words.get(from).folded())
                                            && isOfWord(words.get(to))))
                            && to > from
                            && to + 1 < words.size()
                            && words.get(to + 1).isProper();
            if (!words.get(to).isProper() && !isLink) {
                return to;
            }
            to++;
            if (words.get(to - 1).isLast()) {
                return to;
            }
        }
        return to;
    }

    /// Proposes a name, unless it is the seller's.
    static void firm(Talk talk, String name, Said said, Reason reason, String words) {
        String clean = name.strip().replaceAll("\\s+", " ");
        boolean isName = clean.chars().filter(Character::isLetterOrDigit).count() > 1;
        if (isName && clean.length() <= LONGEST && !talk.isSelf(clean)) {
            talk.found(Target.COMPANY, clean, said, reason, words);
        }
    }
}
