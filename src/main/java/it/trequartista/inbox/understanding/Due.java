package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Days.Day;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// By when they want it: days after words that say so.
final class Due {
    /// An answer has not more words.
    private static final int SHORT = 15;

    /// So far after words that say so a day of the month may stand.
    private static final int FAR = 70;

    /// A day without a year that is farther away has passed.
    private static final int AHEAD = 330;

    private final Days days;
    private final Pattern before;
    private final Pattern far;
    private final Pattern rather;
    private final Pattern no;
    private final Pattern earlier;
    private final Pattern event;
    private final Pattern that;
    private final Pattern notNear;
    private final Pattern asked;
    private final Pattern notAsked;
    private final Pattern yes;
    private final Pattern length;
    private final Pattern wished;
    private final Pattern loose;

    Due(Rules rules) {
        this.days = new Days(rules);
        String between = Rules.any(rules.words("DATE between"));
        String weekday =
                Rules.any(rules.kinds("WEEKDAY").values().stream().flatMap(List::stream).toList());
        this.before =
                Pattern.compile(
                        rules.phrases("DATE")
                                + "(?:[:,]?\\s++%s(?!\\p{L})){0,3}".formatted(between)
                                + "[:,]?\\s*+(?:l')?"
                                + "(?:%s,?\\s+(?:the\\s+)?(?=[0-9]))?".formatted(weekday));
        String unit = rules.phrases("DAY") + "|" + rules.phrases("WEEK");
        this.earlier =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]{1,8}\\s+(?:"
                                + unit
                                + ")\\s+"
                                + rules.phrases("DATE earlier"));
        this.rather = rules.whole("RATHER");
        this.no = Pattern.compile(rules.phrases("NO") + "\\s++$");
        this.far = rules.whole("DATE far");
        this.event = rules.whole("EVENT");
        this.that = rules.whole("DATE that");
        this.notNear = rules.beginnings("DATE not");
        this.asked = rules.beginnings("ASKED DATE");
        this.notAsked = rules.beginnings("ASKED DATE not");
        this.yes = rules.whole("YES");
        this.length = rules.whole("DATE for");
        this.wished = rules.whole("DATE wished");
        this.loose = Pattern.compile(rules.phrases("DATE loose") + "\\s++");
    }

    void look(Talk talk) {
        var theirs = talk.theirs();
        for (Said said : theirs) {
            for (var line : said.labelled("DATE")) {
                var day = days.in(Folded.of(line.value()), talk.day(said)).stream().findFirst();
                found(talk, said, Reason.LABEL, line.label(), day);
            }
        }
        theirs.forEach(said -> agreed(talk, said));
        for (Said said : theirs) {
            var question = talk.asked(said, asked);
            boolean isShort = said.words() <= SHORT;
            if (isShort && question.filter(q -> !isOther(q)).isPresent()) {
                // "The 1st is the plan, so by the middle of the month": what says so goes first.
                sentences(talk, said);
                found(talk, said, Reason.ASKED, question.get().text(), answered(talk, said));
            }
            sentences(talk, said);
        }
        theirs.forEach(said -> far(talk, said));
        theirs.forEach(said -> events(talk, said));
    }

    /// "For the open day of our school on the 16th of May".
    private void far(Talk talk, Said said) {
        for (var sentence : said.sentences()) {
            String text = sentence.folded();
            var phrase = far.matcher(text);
            while (!talk.has(Target.DATE) && !notNear.matcher(text).find() && phrase.find()) {
                if (no.matcher(text.substring(0, phrase.start())).find()) {
                    continue;
                }
                int from = phrase.end();
                int to = Math.min(text.length(), from + FAR);
                var near =
                        days.in(text.substring(0, to), talk.day(said)).stream()
                                .filter(d -> d.isExact() && d.from() >= from)
                                .filter(d -> d.date().isBefore(talk.day(said).plusDays(AHEAD)))
                                .findFirst();
                found(talk, said, Reason.SAID, phrase.group(), near);
            }
        }
    }

    /// "Last year it was the 14th": what stands before it up to a sign says so.
    private boolean isOther(String text, Day day) {
        String before = text.substring(0, day.from());
        return notNear.matcher(before.replaceFirst("(?s)^.*[,.;!?]", "")).find();
    }

    /// The day an answer means: "the 7th is a Sunday, so the 8th of May".
    private Optional<Day> answered(Talk talk, Said said) {
        var known = days.in(said.folded(), talk.day(said));
        var matcher = rather.matcher(said.folded());
        int at = matcher.find() ? matcher.end() : 0;
        return known.stream()
                .filter(d -> d.from() >= at && !isOther(said.folded(), d))
                .findFirst()
                .or(
                        () ->
                                known.stream()
                                        .filter(
                                                d ->
                                                        known.size() == 1
                                                                && !isOther(said.folded(), d))
                                        .findFirst());
    }

    /// "Would the 18th of August do?" "Perfect."
    private void agreed(Talk talk, Said said) {
        var question = talk.asked(said).filter(q -> q.text().contains("?") && !isOther(q));
        if (question.isEmpty() || !yes.matcher(said.folded()).find()) {
            return;
        }
        for (var sentence : question.get().sentences()) {
            var proposed = days.in(sentence.folded(), talk.day(question.get()));
            if (sentence.isQuestion() && proposed.size() == 1 && proposed.getFirst().isExact()) {
                found(talk, said, Reason.ASKED, sentence.text(), proposed.stream().findFirst());
            }
        }
    }

    private boolean isOther(Said question) {
        return notAsked.matcher(question.folded()).find();
    }

    private void sentences(Talk talk, Said said) {
        Optional<Day> last = Optional.empty();
        for (var sentence : said.sentences()) {
            String text = sentence.folded();
            var known = days.in(text, talk.day(said));
            var same = that.matcher(text);
            if (!notNear.matcher(text).find()) {
                before(talk, said, text, before);
                if (wished.matcher(text).find()) {
                    before(talk, said, text, loose);
                }
                if (same.find()) {
                    int at = same.start();
                    var here = known.stream().filter(d -> d.to() <= at).reduce((_, d) -> d);
                    found(talk, said, Reason.SAID, same.group(), here.isPresent() ? here : last);
                }
            }
            last = known.isEmpty() ? last : Optional.of(known.getLast());
        }
    }

    private void before(Talk talk, Said said, String text, Pattern phrase) {
        var matcher = phrase.matcher(text);
        int at = 0;
        while (!talk.has(Target.DATE) && at <= text.length() && matcher.find(at)) {
            at = matcher.start() + 1;
            if (no.matcher(text.substring(0, matcher.start())).find()) {
                continue; // "Not before"
            }
            // "For three weeks" is how long, not by when.
            boolean isSpan = !length.matcher(matcher.group()).lookingAt();
            var day = days.at(text, matcher.end(), talk.day(said), isSpan);
            found(talk, said, Reason.SAID, matcher.group(), day);
        }
    }

    /// The day of what they celebrate or open.
    /// "The show is on the 30th, we need them two weeks before".
    private LocalDate earlier(LocalDate day, String text) {
        var matcher = earlier.matcher(text);
        var span =
                matcher.find() ? days.at(text, matcher.start(), day, true) : Optional.<Day>empty();
        return span.map(s -> day.minusDays(ChronoUnit.DAYS.between(day, s.date()))).orElse(day);
    }

    private void events(Talk talk, Said said) {
        for (var sentence : said.sentences()) {
            var word = event.matcher(sentence.folded());
            boolean isNear = !notNear.matcher(sentence.folded()).find() && word.find();
            if (isNear && !talk.has(Target.DATE)) {
                var known = days.in(sentence.folded(), talk.day(said));
                var exact = known.stream().filter(Day::isExact).toList();
                var only = exact.stream().filter(_ -> exact.size() == 1).findFirst();
                found(talk, said, Reason.SAID, word.group(), only);
            }
        }
    }

    private void found(Talk talk, Said said, Reason reason, String words, Optional<Day> day) {
        day.map(d -> earlier(d.date(), said.folded()))
                .filter(d -> !d.isBefore(talk.day(said)))
                .ifPresent(d -> talk.found(Target.DATE, d.toString(), said, reason, words));
    }
}
