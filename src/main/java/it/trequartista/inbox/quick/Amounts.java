package it.trequartista.inbox.quick;

import it.trequartista.inbox.understanding.Numbers;
import it.trequartista.inbox.understanding.Rules;
import it.trequartista.kernel.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Amounts of money: figures with a currency or a "k", and numbers in words with a currency.
final class Amounts {
    private static final String FIGURES =
            "(?:(?<whole>[0-9]{1,3}(?:[.,'][0-9]{3})+|[0-9]{1,9})(?:[.,](?<part>[0-9]{1,2}))?)(?![0-9])";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Numbers numbers;
    private final Pattern amount;
    private final Pattern dollars;
    private final Pattern pounds;
    private final Pattern lead;
    private final Pattern over;

    /// @param rules of conversations, which say how money and numbers are called
    Amounts(Rules rules, Rules words) {
        this.numbers = new Numbers(rules);
        this.dollars = Pattern.compile(Rules.any(rules.words("MONEY USD")));
        this.pounds = Pattern.compile(Rules.any(rules.words("MONEY GBP")));
        String sign =
                "(?:%s|%s|%s)(?!\\p{L})"
                        .formatted(
                                Rules.any(rules.words("MONEY EUR")),
                                dollars.pattern(),
                                pounds.pattern());
        String times = "(?<times>\\s?" + Rules.any(rules.words("TIMES 1000")) + "(?!\\p{L}))";
        this.amount =
                Pattern.compile(
                        ("(?<![\\p{L}\\p{N}.,/#])(?<![0-9] ?- ?)(?:(?<before>%1$s)\\s?)?"
                             + "(?:%2$s%3$s?|(?<said>%4$s))(?:\\s?(?<after>%1$s))?(?:\\s?(?<tax>%5$s)(?!\\p{L}))?")
                                .formatted(
                                        sign,
                                        FIGURES,
                                        times,
                                        numbers.spoken,
                                        Rules.any(words.words("PLUS TAX"))));
        this.over = Hours.over(words);
        this.lead = Pattern.compile(words.phrases("AMOUNT lead") + "\\s++$");
    }

    /// The first amount of a line.
    void look(Line line) {
        var matcher = amount.matcher(line.rest());
        while (matcher.find()) {
            if (isMoney(line, matcher)) {
                var value = value(matcher).filter(v -> v.signum() > 0);
                if (value.isPresent()) {
                    int from = line.led(lead, matcher.start());
                    var money = Money.of(value.get(), currency(matcher.group()));
                    line.claim(new Piece.Amount(from, matcher.end(), money));
                    return;
                }
            }
        }
    }

    /// "5k flyers" are no money, "5k" is.
    private boolean isMoney(Line line, Matcher matcher) {
        boolean isSigned =
                Stream.of("before", "after", "tax").anyMatch(g -> matcher.group(g) != null);
        var after = over.matcher(line.rest()).region(matcher.end(), line.rest().length());
        return isSigned || (matcher.group("times") != null && after.lookingAt());
    }

    private Optional<BigDecimal> value(Matcher matcher) {
        if (matcher.group("said") != null) {
            var said = numbers.value(matcher.group("said"));
            return said.isPresent()
                    ? Optional.of(BigDecimal.valueOf(said.getAsLong()))
                    : Optional.empty();
        }
        String part = matcher.group("part");
        String whole = matcher.group("whole").replaceAll("[.,']", "");
        var number = new BigDecimal(part == null ? whole : whole + "." + part);
        return Optional.of(matcher.group("times") == null ? number : number.multiply(THOUSAND));
    }

    private Currency currency(String text) {
        if (pounds.matcher(text).find()) {
            return Currency.getInstance("GBP");
        }
        return dollars.matcher(text).find() ? Currency.getInstance("USD") : Money.EUR;
    }
}
