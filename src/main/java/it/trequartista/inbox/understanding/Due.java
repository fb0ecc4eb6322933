package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// By when they want it: days after words that say so.
final class Due {
    /// May stand between the word and the day.
    private static final String BETWEEN =
            "(?:\\s+(?:il|lo|la|le|i|gli|the|end|giorno|data|del|di|mese|massimo|sabato|domenica|lunedi"
                + "|martedi|mercoledi|giovedi|venerdi|on|monday|tuesday|wednesday|thursday|friday"
                + "|saturday|sunday)|\\s*[:,]){0,3}\\s*(?:l')?\\s*";

    private final Days days;
    private final Pattern before;
    private final Pattern notNear;
    private final Pattern asked;
    private final Set<String> labels;

    Due(Rules rules) {
        this.days = new Days(rules);
        this.before = Pattern.compile(rules.phrases("DATE") + BETWEEN);
        this.notNear = rules.beginnings("DATE not");
        this.asked = rules.beginnings("ASKED DATE");
        this.labels = rules.set("LABEL DATE");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            for (var line : said.labelled()) {
                if (labels.contains(line.key())) {
                    found(
                            talk,
                            said,
                            Reason.LABEL,
                            line.label(),
                            days.in(Folded.of(line.value()), talk.day));
                }
            }
        }
        for (Said said : talk.theirs()) {
            if (talk.has(Target.DATE)) {
                return;
            }
            var question = talk.asked(said);
            if (question.isPresent()
                    && said.words() <= 15
                    && asked.matcher(question.get().folded()).find()) {
                var day = days.in(said.folded(), talk.day);
                found(talk, said, Reason.ASKED, question.get().text(), day);
            }
            sentences(talk, said);
        }
    }

    private void sentences(Talk talk, Said said) {
        for (var sentence : said.sentences()) {
            String part = said.folded().substring(sentence.from(), sentence.to());
            if (notNear.matcher(part).find()) {
                continue;
            }
            var matcher = before.matcher(part);
            int at = 0;
            while (!talk.has(Target.DATE) && matcher.find(at)) {
                at = matcher.start() + 1;
                String words =
                        said.text()
                                .substring(
                                        sentence.from() + matcher.start(),
                                        sentence.from() + matcher.end());
                boolean isWithin =
                        !part.substring(matcher.start()).matches("(?s)per\\b.*|for\\b.*");
                found(
                        talk,
                        said,
                        Reason.SAID,
                        words,
                        days.at(part, matcher.end(), talk.day, isWithin));
            }
        }
    }

    private static void found(
            Talk talk, Said said, Reason reason, String words, Optional<java.time.LocalDate> day) {
        if (!talk.has(Target.DATE)) {
            day.filter(d -> !d.isBefore(talk.day))
                    .ifPresent(d -> talk.found(Target.DATE, d.toString(), said, reason, words));
        }
    }
}
