package it.trequartista.inbox.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Numbers as people write and say them: "1.500", "3,5k", "4mila", "duemilacinquecento", "two
/// thousand five hundred".
public final class Numbers {
    private static final String GROUPED = "[0-9]{1,3}(?:[.,' ][0-9]{3}){1,3}(?![0-9])";
    private static final String FIGURES =
            "(?:"
                    + GROUPED
                    + "(?:[.,][0-9]{1,2}(?![0-9]))?|[0-9]{1,9}(?:[.,][0-9]{1,2})?(?![0-9]))";
    private static final Pattern DIGITS = Pattern.compile(FIGURES);
    private static final Pattern GROUPS = Pattern.compile("(" + GROUPED + ").*+");

    /// "Two and three thousand" are two numbers, "two thousand and fifty" is one.
    private static final String JOINED =
            "(?:(?<=hundred|thousand|cento|mille|mila)\\s(?:e|and)\\s|[\\s\\-])?";

    private static final double MOST = 1e9;

    private final Map<String, Long> words = new HashMap<>();
    private final Pattern word;
    private final Pattern times;
    private final Pattern hundreds;

    /// What any number matches.
    final String any;

    /// What a number in words matches.
    public final String spoken;

    /// Numbers in these words.
    public Numbers(Rules rules) {
        rules.kinds("NUMBER")
                .forEach((value, list) -> list.forEach(w -> words.put(w, Long.valueOf(value))));
        String each =
                words.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")"));
        String thousands = Rules.any(rules.words("TIMES 1000"));
        this.spoken = "(?<!\\p{L})" + each + "(?:" + JOINED + each + "){0,6}(?!\\p{L})";
        this.word = Pattern.compile(each);
        this.times = Pattern.compile("\\s?" + thousands + "(?!\\p{L})");
        String hundred = Rules.any(rules.words("TIMES 100"));
        this.hundreds = Pattern.compile("\\s?" + hundred + "(?!\\p{L})");
        this.any =
                "(?:%s(?:\\s?(?:%s|%s)(?!\\p{L}))?|%s)"
                        .formatted(FIGURES, thousands, hundred, spoken);
    }

    /// What a text that matches means.
    public OptionalLong value(String text) {
        var digits = DIGITS.matcher(text);
        if (!digits.find()) {
            return said(text);
        }
        String figures = digits.group();
        var grouped = GROUPS.matcher(figures);
        double number =
                grouped.matches()
                        ? Double.parseDouble(grouped.group(1).replaceAll("[.,' ]", ""))
                        : Double.parseDouble(figures.replace(',', '.'));
        boolean isHundreds = hundreds.matcher(text).region(digits.end(), text.length()).lookingAt();
        boolean isThousands = times.matcher(text).region(digits.end(), text.length()).lookingAt();
        number *= isThousands ? 1000 : isHundreds ? 100 : 1;
        return number > MOST ? OptionalLong.empty() : OptionalLong.of(Math.round(number));
    }

    /// Words are added up; a hundred and a thousand multiply what stands before them.
    private OptionalLong said(String text) {
        var matcher = word.matcher(text);
        long sum = 0;
        long part = 0;
        boolean isAny = false;
        while (matcher.find()) {
            isAny = true;
            long value = words.getOrDefault(matcher.group(), 0L);
            if (value == 1000) {
                sum += Math.max(1, part) * value;
                part = 0;
            } else {
                part = value == 100 ? Math.max(1, part) * value : part + value;
            }
        }
        // "Duemila e cinque" may be 2,005 or 2,500.
        boolean isPlain = sum == 0 || part % 10 == 0;
        return isAny && isPlain && sum + part < MOST
                ? OptionalLong.of(sum + part)
                : OptionalLong.empty();
    }
}
