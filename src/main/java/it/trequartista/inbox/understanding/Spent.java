package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What they can spend: amounts near words that say so.
final class Spent {
    private static final String FIGURES =
            "[0-9]{1,3}(?:[.,'"
                + " ][0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9])|[0-9]+(?:[.,][0-9]{1,2})?(?![0-9])";
    private static final String SIGN =
            "€|eur(?:o|os)?\\b|£|gbp\\b|pounds?\\b|\\$|usd\\b|dollars?\\b";
    private static final String THOUSANDS = "k\\b|mila\\b|thousand\\b|grand\\b";
    private static final Pattern UPPER =
            Pattern.compile(
                    "(?:fino a|massim[oa](?: di)?|max\\.?|non oltre i?|non piu di|al massimo|sotto"
                        + " i|meno di|entro i|up to|under|at most|less than|no more than|maximum(?:"
                        + " of)?|below|tops)\\s*(?:di|i|e'?|is|:)?\\s*$");
    private static final Pattern UPPER_AFTER =
            Pattern.compile(
                    "^\\s*(?:al massimo|massimo|max|at most|tops|maximum|o meno|or less)\\b");
    private static final Pattern LOWER =
            Pattern.compile(
                    "(?:a partire da|almeno|dai|minimo|oltre i|piu di|from|at least|minimum|more"
                        + " than|over|starting at)\\s*$");
    private static final Pattern LOWER_AFTER = Pattern.compile("^\\s*(?:\\+|o piu|or more)");

    private final Map<String, Long> named = new HashMap<>();
    private final Pattern amount;
    private final Pattern near;
    private final Pattern notNear;
    private final Pattern asked;
    private final Set<String> labels;

    Spent(Rules rules) {
        rules.kinds("NUMBER")
                .forEach((value, words) -> words.forEach(w -> named.put(w, Long.parseLong(value))));
        String spoken =
                named.entrySet().stream()
                        .filter(e -> e.getValue() >= 500)
                        .map(e -> Pattern.quote(e.getKey()))
                        .collect(Collectors.joining("|"));
        String one = "(?:(?:%s)\\s?)?(?:%s)(?:\\s?(?:%s))?".formatted(SIGN, FIGURES, THOUSANDS);
        String any = "(?:%s|(?<![\\p{L}])(?:%s))".formatted(one, spoken);
        this.amount =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}.,/])(?<a>%1$s)(?:\\s?(?:%2$s))?(?:\\s*(?:-|/|e i|ai|e|a|to|and|o|or)\\s*(?<b>%1$s))?\\s?(?<sign>%2$s)?"
                                .formatted(any, SIGN));
        this.near = Pattern.compile(rules.phrases("BUDGET"));
        this.notNear = rules.beginnings("BUDGET not");
        this.asked = rules.beginnings("ASKED BUDGET");
        this.labels = rules.set("LABEL BUDGET");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            for (var line : said.labelled()) {
                if (labels.contains(line.key())) {
                    first(Folded.of(line.value()), true)
                            .ifPresent(
                                    b ->
                                            talk.found(
                                                    Target.BUDGET,
                                                    b,
                                                    said,
                                                    Reason.LABEL,
                                                    line.label()));
                }
            }
        }
        for (Said said : talk.theirs()) {
            if (talk.has(Target.BUDGET)) {
                return;
            }
            var question = talk.asked(said);
            boolean isAsked = question.isPresent() && asked.matcher(question.get().folded()).find();
            if (isAsked && said.words() <= 25) {
                first(said.folded(), true)
                        .ifPresent(
                                b ->
                                        talk.found(
                                                Target.BUDGET,
                                                b,
                                                said,
                                                Reason.ASKED,
                                                question.get().text()));
            } else {
                sentences(talk, said);
            }
        }
    }

    private void sentences(Talk talk, Said said) {
        for (var sentence : said.sentences()) {
            String part = said.folded().substring(sentence.from(), sentence.to());
            var word = near.matcher(part);
            if (!word.find() || notNear.matcher(part).find()) {
                continue;
            }
            boolean isBare = part.contains("budget");
            first(part, isBare)
                    .ifPresent(
                            b ->
                                    talk.found(
                                            Target.BUDGET,
                                            b,
                                            said,
                                            Reason.SAID,
                                            said.text()
                                                    .substring(
                                                            sentence.from() + word.start(),
                                                            sentence.from() + word.end())));
        }
    }

    /// The first amount of a text.
    ///
    /// @param isBare whether figures without a sign of money count
    private Optional<String> first(String text, boolean isBare) {
        var matcher = amount.matcher(text);
        while (matcher.find()) {
            String whole = matcher.group();
            boolean isMoney = whole.matches("(?s).*(?:%s|%s).*".formatted(SIGN, THOUSANDS));
            Long low = value(matcher.group("a"));
            Long high = value(matcher.group("b"));
            if (low == null || (!isMoney && (!isBare || isOther(text, matcher, low)))) {
                continue;
            }
            if (high != null && low < 1000 && high >= 1000 && low * 1000 <= high) {
                low *= 1000; // "3-5k"
            }
            return Optional.of(said(text, matcher, low, high) + " " + currency(whole));
        }
        return Optional.empty();
    }

    /// A year, a day, a few of something.
    private static boolean isOther(String text, Matcher matcher, long value) {
        String after = text.substring(matcher.end());
        return value < 50
                || (value >= 2020 && value <= 2035 && matcher.group("b") == null)
                || after.matches(
                        "(?s)\\s*(?:%|pezzi|persone|people|copies|copie|units|mq|ore|hours).*");
    }

    private static String said(String text, Matcher matcher, long low, @Nullable Long high) {
        if (high != null && high > low) {
            return low + ".." + high;
        }
        String before = text.substring(0, matcher.start());
        String after = text.substring(matcher.end());
        if (UPPER.matcher(before).find() || UPPER_AFTER.matcher(after).find()) {
            return ".." + low;
        }
        if (LOWER.matcher(before).find() || LOWER_AFTER.matcher(after).find()) {
            return low + "..";
        }
        return low + ".." + low;
    }

    private @Nullable Long value(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Long word = named.get(text.strip());
        if (word != null) {
            return word;
        }
        var figures = Pattern.compile(FIGURES).matcher(text);
        if (!figures.find()) {
            return null;
        }
        String digits = figures.group();
        boolean isGrouped = digits.matches("[0-9]{1,3}(?:[.,' ][0-9]{3})+(?:[.,][0-9]{1,2})?");
        boolean isThousands =
                text.substring(figures.end()).matches("\\s?(?:%s)".formatted(THOUSANDS));
        double number =
                isGrouped
                        ? Double.parseDouble(
                                digits.replaceFirst("[.,][0-9]{1,2}$", "").replaceAll("[.,' ]", ""))
                        : Double.parseDouble(digits.replace(',', '.'));
        number *= isThousands ? 1000 : 1;
        return number > 1e9 ? null : (Long) Math.round(number);
    }

    private static String currency(String text) {
        if (text.matches("(?s).*(?:£|gbp|pound).*")) {
            return "GBP";
        }
        return text.matches("(?s).*(?:\\$|usd|dollar).*") ? "USD" : "EUR";
    }
}
