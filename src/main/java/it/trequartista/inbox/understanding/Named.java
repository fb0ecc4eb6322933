package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of people and of companies.
final class Named {
    private static final String PARTICLE =
            "(?:d[aei]|d[ae]l(?:l[aeo'])?|de|di|lo|la|li|van|von|der|mc|o')";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}\\p{L}+)?";
    private static final Pattern FULL_NAME =
            Pattern.compile("%1$s(?:\\s+(?:(?i:%2$s)\\s+)?%1$s){1,3}".formatted(CAPITAL, PARTICLE));
    private static final Pattern NAME =
            Pattern.compile("%1$s(?:\\s+(?:(?i:%2$s)\\s+)?%1$s){0,3}".formatted(CAPITAL, PARTICLE));
    private static final Pattern SMALL_NAME =
            Pattern.compile("\\p{L}['\\p{L}]+\\s+\\p{L}['\\p{L}]+");
    private static final Pattern PROPER =
            Pattern.compile(
                    "(?:\\p{Lu}|[0-9])[\\p{L}\\p{N}&'’.\\-]*(?:\\s+(?:(?:di|e|&|and|of|the|del|della|dei"
                        + "|dell')\\s*)?(?:\\p{Lu}|[0-9])[\\p{L}\\p{N}&'’.\\-]*){0,5}");

    /// What a program calls somebody whose name it does not know.
    private static final Set<String> NOBODY =
            Set.of(
                    "visitatore",
                    "visitor",
                    "utente",
                    "user",
                    "guest",
                    "ospite",
                    "cliente",
                    "customer",
                    "client",
                    "tu",
                    "you",
                    "io",
                    "me",
                    "anonimo",
                    "anonymous",
                    "sito",
                    "web",
                    "website",
                    "info",
                    "team",
                    "staff",
                    "newsletter",
                    "noreply",
                    "support",
                    "supporto",
                    "amministrazione",
                    "ufficio",
                    "segreteria",
                    "vendite",
                    "sales",
                    "marketing",
                    "il",
                    "la",
                    "lo",
                    "un",
                    "una",
                    "the",
                    "a",
                    "an",
                    "bot",
                    "assistant",
                    "assistente",
                    "studio",
                    "hotel",
                    "ristorante",
                    "srl",
                    "spa",
                    "snc",
                    "service",
                    "services",
                    "solutions",
                    "group",
                    "gruppo",
                    "agency",
                    "agenzia",
                    "shop");

    private final Pattern sure;
    private final Pattern plain;
    private final Pattern worksFor;
    private final Pattern legal;
    private final Pattern askedName;
    private final Pattern askedCompany;
    private final Pattern closing;
    private final Set<String> fullLabels;
    private final Set<String> givenLabels;
    private final Set<String> familyLabels;
    private final Set<String> companyLabels;

    Named(Rules rules) {
        this.sure = Pattern.compile(rules.phrases("PERSON sure") + "\\s*:?\\s*");
        this.plain = Pattern.compile(rules.phrases("PERSON plain") + ",?\\s+");
        this.worksFor = Pattern.compile(rules.phrases("COMPANY plain") + "\\s+");
        this.legal =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])"
                                + rules.words("LEGAL").stream()
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("|", "(?:", ")"))
                                + "(?![\\p{L}\\p{N}])");
        this.askedName = rules.beginnings("ASKED PERSON");
        this.askedCompany = rules.beginnings("ASKED COMPANY");
        this.closing =
                Pattern.compile(
                        "(?m)^\\s*(?:--|" + Rules.any(rules.words("CLOSING")) + ")[\\s,.!]*$");
        this.fullLabels = rules.set("LABEL PERSON");
        this.givenLabels = rules.set("LABEL GIVEN");
        this.familyLabels = rules.set("LABEL FAMILY");
        this.companyLabels = rules.set("LABEL COMPANY");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            labels(talk, said);
        }
        speakers(talk);
        for (Said said : talk.theirs()) {
            phrases(talk, said);
            answers(talk, said);
            if (talk.isMail()) {
                signature(talk, said);
            }
            legalNames(talk, said);
        }
    }

    private void labels(Talk talk, Said said) {
        var lines = said.labelled();
        String family =
                lines.stream()
                        .filter(l -> familyLabels.contains(l.key()))
                        .map(Said.Labelled::value)
                        .findFirst()
                        .orElse("");
        for (var line : lines) {
            String key = line.key();
            if (!family.isEmpty() && givenLabels.contains(key)) {
                person(talk, line.value() + " " + family, said, Reason.LABEL, line.label());
            } else if (family.isEmpty() && fullLabels.contains(key)) {
                person(talk, line.value(), said, Reason.LABEL, line.label());
            } else if (companyLabels.contains(key) && line.value().length() > 1) {
                company(talk, line.value(), said, Reason.LABEL, line.label());
            }
        }
    }

    private void speakers(Talk talk) {
        for (Said said : talk.theirs()) {
            String name = said.turn().speaker().strip();
            if (FULL_NAME.matcher(name).matches() && isSomebody(name) && !hasLegal(name)) {
                person(talk, name, said, Reason.SPEAKER, name);
            }
        }
    }

    private void phrases(Talk talk, Said said) {
        var matcher = sure.matcher(said.folded());
        while (matcher.find()) {
            String name = nameAt(said.text(), matcher.end(), NAME);
            if (name.isEmpty()) {
                name = nameAt(said.text(), matcher.end(), SMALL_NAME);
            }
            person(talk, name, said, Reason.SAID, words(said, matcher.start(), matcher.end()));
        }
        matcher = plain.matcher(said.folded());
        while (matcher.find()) {
            String name = nameAt(said.text(), matcher.end(), FULL_NAME);
            person(talk, name, said, Reason.SAID, words(said, matcher.start(), matcher.end()));
        }
        matcher = worksFor.matcher(said.folded());
        while (matcher.find()) {
            String name = nameAt(said.text(), matcher.end(), PROPER);
            company(talk, name, said, Reason.SAID, words(said, matcher.start(), matcher.end()));
        }
    }

    private void answers(Talk talk, Said said) {
        var asked = talk.asked(said);
        if (asked.isEmpty() || said.words() > 6) {
            return;
        }
        String question = asked.get().folded();
        String answer = said.text().strip().replaceAll("[.!,]+$", "");
        boolean isName = answer.matches("[\\p{L}'’ .\\-]{3,60}");
        if (askedName.matcher(question).find() && isName && said.words() >= 2) {
            person(talk, answer, said, Reason.ASKED, asked.get().text());
        } else if (askedCompany.matcher(question).find()
                && !askedName.matcher(question).find()
                && answer.length() > 2
                && !answer.contains("@")
                && !Folded.of(answer).matches("(?:no|si|yes|nessuna|privato|none).*")) {
            company(talk, answer, said, Reason.ASKED, asked.get().text());
        }
    }

    /// The first lines below the closing of a mail.
    private void signature(Talk talk, Said said) {
        var matcher = closing.matcher(said.folded());
        int from = -1;
        while (matcher.find()) {
            from = matcher.end();
        }
        if (from < 0) {
            return;
        }
        List<String> lines =
                Arrays.stream(said.text().substring(from).split("\n", -1))
                        .map(String::strip)
                        .filter(l -> !l.isEmpty() && !l.startsWith("--"))
                        .limit(4)
                        .toList();
        for (String line : lines) {
            if (FULL_NAME.matcher(line).matches() && isSomebody(line) && !hasLegal(line)) {
                person(talk, line, said, Reason.SIGNATURE, line);
                break;
            }
        }
    }

    /// What ends with the sign of a company is one, wherever it stands in a mail's end or a talk.
    private void legalNames(Talk talk, Said said) {
        if (talk.has(Target.COMPANY)) {
            return;
        }
        var matcher = legal.matcher(said.folded());
        while (matcher.find()) {
            String before = said.text().substring(0, matcher.start());
            var proper = Pattern.compile("(" + PROPER.pattern() + "|[\\p{Lu}&'’. ]+)\\s+$");
            var name = proper.matcher(before);
            if (name.find()) {
                String sign = said.text().substring(matcher.start(), matcher.end());
                company(
                        talk,
                        name.group(1).strip() + " " + sign,
                        said,
                        Reason.FORM,
                        name.group(1).strip() + " " + sign);
                return;
            }
        }
    }

    private void person(Talk talk, String name, Said said, Reason reason, String words) {
        String clean = clean(name);
        boolean isFull = clean.contains(" ");
        if (clean.isEmpty() || talk.isSelf(clean) || !isSomebody(clean)) {
            return;
        }
        if (!talk.has(Target.PERSON) && (isFull || reason != Reason.SPEAKER)) {
            talk.found(Target.PERSON, clean, said, reason, words);
        }
    }

    private static void company(Talk talk, String name, Said said, Reason reason, String words) {
        String clean = name.strip().replaceAll("[,;:.!?]+$", "").strip();
        clean = name.strip().matches("(?i).*\\b[a-z]\\.[a-z]\\.([a-z]\\.)?") ? name.strip() : clean;
        if (clean.length() > 1 && !talk.isSelf(clean) && !talk.has(Target.COMPANY)) {
            talk.found(Target.COMPANY, clean, said, reason, words);
        }
    }

    private boolean hasLegal(String name) {
        return legal.matcher(Folded.of(name)).find();
    }

    private static boolean isSomebody(String name) {
        return Arrays.stream(Folded.of(name).split("[\\s.]+", -1)).noneMatch(NOBODY::contains);
    }

    private static String nameAt(String text, int at, Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private static String words(Said said, int from, int to) {
        return said.text().substring(from, to).strip();
    }

    /// With capitals, when it was written without any or with nothing else.
    private static String clean(String name) {
        String one = name.strip().replaceAll("\\s+", " ").replaceAll("[,.;:!]+$", "");
        boolean plain = one.equals(one.toLowerCase(Locale.ROOT));
        boolean loud = one.length() > 3 && one.equals(one.toUpperCase(Locale.ROOT));
        if (!plain && !loud) {
            return one;
        }
        return Arrays.stream(one.toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(w -> !w.isEmpty())
                .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining(" "));
    }
}
