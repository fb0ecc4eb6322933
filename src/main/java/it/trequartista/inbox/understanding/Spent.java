package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What they can spend: amounts near words that say so.
final class Spent {
    /// An answer has not more words.
    private static final int SHORT = 25;

    /// So far before an amount something is said of it.
    private static final int NEAR = 40;

    /// A figure without its currency stands so near to what says that it is money.
    private static final int CLOSE = 25;

    /// Less is no budget unless its currency is said.
    private static final int LEAST = 50;

    private final Numbers numbers;
    private final Pattern amount;
    private final Pattern dollars;
    private final Pattern pounds;
    private final Pattern money;
    private final Pattern and;
    private final Pattern between;
    private final Pattern near;
    private final Pattern notNear;
    private final Pattern no;
    private final Pattern upper;
    private final Pattern upperAfter;
    private final Pattern lower;
    private final Pattern lowerAfter;
    private final Pattern beyond;
    private final Pattern have;
    private final Pattern haveOther;
    private final Pattern francs;
    private final Pattern each;
    private final Pattern eachBefore;
    private final Pattern most;
    private final Pattern clause;
    private final Pattern rather;
    private final Pattern unread;
    private final Pattern units;
    private final Pattern asked;

    /// What stands with an amount.
    private enum Bound {
        NONE,
        UPPER,
        LOWER,
        /// "We have".
        HAD,
        /// "We cannot go beyond".
        LIMIT
    }

    private record Range(long low, long high) {
        boolean isYear() {
            return low == high && low >= 2020 && low <= 2035;
        }

        String bounded(Bound bound) {
            if (low < high) {
                return low + ".." + high;
            }
            return switch (bound) {
                case NONE, HAD -> low + ".." + low;
                case UPPER, LIMIT -> ".." + low;
                case LOWER -> low + "..";
            };
        }
    }

    /// An amount of a text.
    ///
    /// @param range as it is proposed
    /// @param bound what stands with it
    /// @param from where it begins
    /// @param isMoney whether its currency is said
    private record Amount(String range, Bound bound, int from, boolean isMoney) {
        boolean isBounded() {
            return bound != Bound.NONE && bound != Bound.HAD;
        }

        /// It was asked how much at most.
        Amount asMost() {
            boolean isOne = range.matches("([0-9]+)\\.\\.\\1 .*");
            return isOne && !isBounded()
                    ? new Amount(range.replaceFirst("^[0-9]+", ""), Bound.UPPER, from, isMoney)
                    : this;
        }

        boolean isHad() {
            return bound == Bound.HAD;
        }

        boolean isMost() {
            return bound == Bound.UPPER || bound == Bound.LIMIT;
        }
    }

    Spent(Rules rules) {
        this.numbers = new Numbers(rules);
        this.dollars = Pattern.compile(Rules.any(rules.words("MONEY USD")));
        this.francs = Pattern.compile(Rules.any(rules.words("MONEY CHF")));
        this.pounds = Pattern.compile(Rules.any(rules.words("MONEY GBP")));
        String euros = Rules.any(rules.words("MONEY EUR"));
        String sign = "(?:(?:%s|%s|%s|%s)(?!\\p{L}))".formatted(euros, dollars, pounds, francs);
        this.money = Pattern.compile(sign + "|[0-9]\\s?" + Rules.any(rules.words("TIMES 1000")));
        this.amount =
                Pattern.compile(
                        ("(?<![\\p{L}\\p{N}.,/])(?:%1$s\\s?)?(?<a>%2$s)(?:\\s?%1$s)?"
                                        + "(?:\\s?(?<to>[-/,]|%3$s)\\s?(?:%1$s\\s?)?(?<b>%2$s))?"
                                        + "\\s?(?:%1$s)?")
                                .formatted(sign, numbers.any, Rules.any(rules.words("TO"))));
        this.and = Pattern.compile(Rules.any(rules.words("AND")));
        this.between = Pattern.compile(rules.phrases("BETWEEN") + "\\s*+$");
        this.near = rules.whole("BUDGET");
        this.notNear = rules.beginnings("BUDGET not");
        this.no = rules.whole("NO");
        String filler = "\\s*+\\.?(?:" + rules.phrases("ABOUT") + "\\s*+){0,3}:?\\s*+$";
        String total = "^(?:[\\s,]*+" + rules.phrases("BUDGET total") + "){0,3}[\\s,]*+";
        this.upper = Pattern.compile(rules.phrases("BUDGET upper") + filler);
        this.upperAfter =
                Pattern.compile(total + rules.phrases("BUDGET upper after") + "(?!\\s*+[0-9€£$])");
        this.lower = Pattern.compile(rules.phrases("BUDGET lower") + filler);
        this.lowerAfter =
                Pattern.compile("^\\s*+(?:\\+|" + rules.phrases("BUDGET lower after") + ")");
        this.beyond = Pattern.compile(rules.phrases("BUDGET beyond") + filler);
        this.haveOther = Pattern.compile(rules.phrases("BUDGET have other") + filler);
        this.have = Pattern.compile(rules.phrases("BUDGET have") + filler);
        this.each =
                Pattern.compile(
                        "^\\s*+(?:%1$s\\s)?\\s*+(?:/|%2$s|(?:a|per)\\s(?!%3$s)\\p{L}{3})"
                                .formatted(
                                        rules.phrases("BUDGET total"),
                                        rules.phrases("EACH"),
                                        rules.phrases("EACH not")));
        this.eachBefore = rules.whole("EACH");
        this.most = rules.whole("ASKED BUDGET most");
        this.rather = rules.whole("RATHER");
        this.clause =
                Pattern.compile(
                        "[(]|[,.;!?\\n]++\\s++|\\.\\.+|\\s" + rules.phrases("CLAUSE") + "\\s");
        this.unread = Pattern.compile(rules.phrases("BUDGET unread") + "\\s*+$");
        this.units = Pattern.compile("^\\s*+(?:%|x\\b|" + rules.phrases("UNITS") + ")");
        this.asked = rules.beginnings("ASKED BUDGET");
    }

    void look(Talk talk) {
        var theirs = talk.theirs();
        for (Said said : theirs) {
            for (var line : said.labelled("BUDGET")) {
                if (eachBefore.matcher(Folded.of(line.label())).find()) {
                    continue; // "Budget per person"
                }
                var amounts = amounts(Folded.of(line.value()), true);
                boolean isMost = most.matcher(Folded.of(line.label())).find();
                var best = best(amounts, 0).map(a -> isMost ? a.asMost() : a);
                budget(talk, said, best, Reason.LABEL, line.label());
            }
        }
        for (Said said : theirs) {
            var question = talk.asked(said, asked);
            if (question.isPresent() && said.words() <= SHORT) {
                var amounts = amounts(own(said.folded()), true);
                var best = answered(said, amounts);
                if (most.matcher(question.get().folded()).find()) {
                    best = best.map(Amount::asMost);
                }
                budget(talk, said, best, Reason.ASKED, question.get().text());
            }
            said.sentences().forEach(sentence -> sentence(talk, said, sentence));
        }
    }

    private void sentence(Talk talk, Said said, Said.Sentence sentence) {
        String text = own(sentence.folded());
        var word = near.matcher(text);
        if (word.find()) {
            int from = word.start();
            int to = word.end();
            boolean isSure = text.contains("budget");
            // Without a currency it has to stand close by.
            var amounts =
                    amounts(text, true).stream()
                            .filter(
                                    a ->
                                            isSure
                                                    || a.isMoney()
                                                    || a.isBounded()
                                                    || (a.from() > from - CLOSE
                                                            && a.from() < to + CLOSE))
                            .toList();
            budget(talk, said, best(amounts, from), Reason.SAID, word.group());
        } else if (!sentence.isQuestion()) {
            var most =
                    amounts(text, false).stream()
                            .filter(a -> a.isMost() || (a.isHad() && isTheirs(talk, a, text)))
                            .findFirst();
            budget(talk, said, most, Reason.SAID, sentence.text());
        }
    }

    /// In a talk "she has" is somebody else.
    private boolean isTheirs(Talk talk, Amount amount, String text) {
        return talk.head.kind() == Kind.NOTE
                || !haveOther.matcher(text.substring(0, amount.from())).find();
    }

    /// Without the clauses that speak of other money: "they asked 900, we have 600".
    private String own(String text) {
        if (!notNear.matcher(text).find()) {
            return text;
        }
        var out = new StringBuilder(text);
        var matcher = clause.matcher(text);
        int from = 0;
        while (from < text.length()) {
            int to = matcher.find() ? matcher.end() : text.length();
            if (notNear.matcher(text.substring(from, to)).find()) {
                out.replace(from, to, " ".repeat(to - from));
            }
            from = to;
        }
        return out.toString();
    }

    private static void budget(
            Talk talk, Said said, Optional<Amount> amount, Reason reason, String words) {
        amount.ifPresent(a -> talk.found(Target.BUDGET, a.range(), said, reason, words));
    }

    /// Of several the one that is meant: "he puts in 1000 and I 500, so 1500".
    private Optional<Amount> answered(Said said, List<Amount> amounts) {
        var matcher = rather.matcher(said.folded());
        int at = matcher.find() ? matcher.end() : 0;
        boolean isClear =
                amounts.stream().map(Amount::range).distinct().count() < 2
                        || amounts.stream().anyMatch(Amount::isBounded);
        return isClear
                ? best(amounts, 0)
                : amounts.stream().filter(a -> at > 0 && a.from() >= at).findFirst();
    }

    /// The amount that has "up to" or the like, else the first after a place, else the first.
    private static Optional<Amount> best(List<Amount> amounts, int at) {
        return amounts.stream()
                .filter(Amount::isBounded)
                .findFirst()
                .or(() -> amounts.stream().filter(a -> a.from() >= at).findFirst())
                .or(() -> amounts.stream().findFirst());
    }

    /// The amounts of a text.
    ///
    /// @param isBare whether figures without a currency count
    private List<Amount> amounts(String text, boolean isBare) {
        var found = new ArrayList<Amount>();
        var matcher = amount.matcher(text);
        boolean isDenied = no.matcher(text).find();
        while (matcher.find()) {
            int from = matcher.start();
            String before = text.substring(Math.max(0, from - NEAR), from);
            String after =
                    text.substring(matcher.end(), Math.min(text.length(), matcher.end() + NEAR));
            Bound bound = bound(before, after, isDenied);
            boolean isMoney = money.matcher(matcher.group()).find();
            var range = range(matcher, before);
            boolean isKnown = isMoney || isBare || bound == Bound.LIMIT;
            boolean isRead = !unread.matcher(before).find();
            if (isRead
                    && isKnown
                    && !each.matcher(after).find()
                    && (isMoney || !isOther(range, after))) {
                String currency = currency(matcher.group());
                range.map(r -> new Amount(r.bounded(bound) + currency, bound, from, isMoney))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Bound bound(String before, String after, boolean isDenied) {
        if (beyond.matcher(before).find()) {
            return isDenied ? Bound.LIMIT : Bound.LOWER; // "not more than" and "more than"
        }
        if (upper.matcher(before).find() || upperAfter.matcher(after).find()) {
            return Bound.UPPER;
        }
        boolean isLower = lower.matcher(before).find() || lowerAfter.matcher(after).find();
        if (isLower) {
            return Bound.LOWER;
        }
        return have.matcher(before).find() ? Bound.HAD : Bound.NONE;
    }

    /// A year, a few of something.
    private boolean isOther(Optional<Range> range, String after) {
        boolean isFew = range.filter(r -> r.high() >= LEAST && !r.isYear()).isEmpty();
        return isFew || units.matcher(after).find();
    }

    private Optional<Range> range(Matcher matcher, String before) {
        OptionalLong first = numbers.value(matcher.group("a"));
        String second = matcher.group("b");
        boolean isListed = ",".equals(matcher.group("to"));
        if (isListed && numbers.value(second).isEmpty()) {
            return Optional.empty();
        }
        boolean isPair =
                second != null
                        && (!isListed || isNextTo(first, numbers.value(second)))
                        && (!and.matcher(matcher.group("to")).matches()
                                || between.matcher(before).find());
        if (first.isEmpty() || first.getAsLong() < 1) {
            return Optional.empty();
        }
        long low = first.getAsLong();
        long high = isPair ? numbers.value(second).orElse(low) : low;
        boolean isShortened = isPair && low >= 1000 && high < 100 && high * 1000 >= low;
        high *= isShortened ? 1000 : 1; // "5mila, massimo 6"
        for (long times : new long[] {1000, 100}) {
            if (low < 100 && high >= 100 && low * times < high) {
                low *= times; // "3-5k", "6-700"
            }
        }
        return Optional.of(new Range(low, Math.max(low, high)));
    }

    /// "3000, 3500 if it is worth it".
    private static boolean isNextTo(OptionalLong low, OptionalLong high) {
        return low.isPresent()
                && high.isPresent()
                && high.getAsLong() > low.getAsLong()
                && high.getAsLong() <= low.getAsLong() * 3 / 2
                && low.getAsLong() >= LEAST;
    }

    private String currency(String text) {
        if (pounds.matcher(text).find()) {
            return " GBP";
        }
        if (francs.matcher(text).find()) {
            return " CHF";
        }
        return dollars.matcher(text).find() ? " USD" : " EUR";
    }
}
