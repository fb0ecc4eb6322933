package it.trequartista.inbox.understanding;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Days as people say them, counted from the day they say it. Without a year the next is meant.
public final class Days {
    /// The middle and the beginning of a month, as a deadline.
    private static final int MIDDLE = 15;

    private static final int START = 10;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int DAYS_OF_WEEK = 7;

    /// Shorter words are months cut short, and other words: "set", "mar".
    private static final int WHOLE_MONTH = 4;

    /// "Saturday the 16th" is not farther away.
    private static final int WEEKDAY_AHEAD = 100;

    /// A day in a text.
    ///
    /// @param date that is meant
    /// @param from where it begins
    /// @param to where it ends
    /// @param isExact whether a day of a month is named
    public record Day(LocalDate date, int from, int to, boolean isExact) {}

    private record Form(
            Pattern pattern, boolean isExact, Function<Found, @Nullable LocalDate> day) {}

    private record Found(Matcher matcher, LocalDate today) {
        String group(String name) {
            String text = matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
            return text == null ? "" : text;
        }

        boolean has(String name) {
            return !group(name).isEmpty();
        }

        int number(String name) {
            return Integer.parseInt(group(name).replace("'", ""));
        }

        int in(Map<String, Integer> words, String name) {
            return words.getOrDefault(group(name).replaceAll("\\s+", " "), 1);
        }

        LocalDate dated(int month, int day) {
            if (has("year")) {
                int year = number("year");
                return LocalDate.of(year < 100 ? 2000 + year : year, month, day);
            }
            var soon = MonthDay.of(month, day).atYear(today.getYear());
            return soon.isBefore(today) ? soon.plusYears(1) : soon;
        }
    }

    private final Map<String, Integer> months;
    private final Map<String, Integer> weekdays;
    private final Map<String, Integer> numbers;
    private final Map<String, Integer> soon;
    private final Map<String, String> feasts = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final Form span;

    /// Days in these words.
    public Days(Rules rules) {
        this.months = numbered(rules, "MONTH");
        this.weekdays = numbered(rules, "WEEKDAY");
        this.numbers = numbered(rules, "NUMBER");
        this.soon = numbered(rules, "DAYS");
        rules.kinds("FEAST").forEach((n, w) -> w.forEach(f -> feasts.put(f, n)));
        String month = "(?<month>" + any(months) + ")(?!\\p{L})\\.?";
        var whole = new HashMap<>(months);
        whole.keySet().removeIf(m -> m.length() < WHOLE_MONTH && !m.equals("may"));
        String alone = "(?<month>" + any(whole) + ")(?!\\p{L})";
        // "12 giugno 27" only where the sentence ends: it may be 27 of something.
        String year =
                "(?:,?\\s+(?:del\\s+)?(?<year>20[0-9]{2}|'?2[5-9](?=\\s*(?:$|[.;!?)\\n"
                        + "]))))?(?!\\s+1[89][0-9]{2})";
        String unit =
                "(?:(?<days>%s)|(?<weeks>%s)|%s)(?!\\p{L})"
                        .formatted(
                                Rules.any(rules.words("DAY")),
                                Rules.any(rules.words("WEEK")),
                                Rules.any(rules.words("MONTHS")));
        exact(month, year);
        weekdays(rules);
        vague(rules, alone, year, unit);
        this.span =
                form(
                        false,
                        "(?:%s\\s+)?(?<n>[0-9]{1,3}|%s)\\s+%s"
                                .formatted(Rules.any(rules.words("IN")), any(numbers), unit),
                        this::after);
    }

    /// Days of a month.
    private void exact(String month, String year) {
        add(
                true,
                "(?<year>20[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![0-9])",
                this::figures);
        add(
                true,
                "(?<day>[0-9]{1,2})(?<sign>[/.\\-])(?<month>[0-9]{1,2})\\k<sign>"
                        + "(?<year>(?:20)?[0-9]{2})(?![0-9])",
                this::figures);
        add(true, "(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})(?![0-9/%])", this::figures);
        String suffix = "(?:st|nd|rd|th|°|º|o)?\\s*+";
        // "From the 24th to the 26th of September" begins on the 24th.
        add(
                true,
                "(?<day>[0-9]{1,2})(?:,\\s*[0-9]{1,2}){0,6}"
                        + suffix
                        + "(?:-|/|(?:e|ed|al|to|and|until|till|o|or)\\s+(?:il\\s+|l'|the\\s+)?)\\s*+"
                        + "[0-9]{1,2}"
                        + suffix
                        + "(?:(?:di|of)\\s+)?"
                        + month
                        + year,
                f -> f.dated(f.in(months, "month"), f.number("day")));
        add(
                true,
                "(?:(?<day>[0-9]{1,2})%s|primo\\s+|first\\s+)(?:(?:di|of)\\s+)?".formatted(suffix)
                        + month
                        + year,
                f -> f.dated(f.in(months, "month"), f.has("day") ? f.number("day") : 1));
        add(
                true,
                month
                        + "\\s+(?:the\\s+|il\\s+|l')?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?"
                        + "(?![\\p{L}0-9.]|\\s*€)"
                        + year,
                f -> f.dated(f.in(months, "month"), f.number("day")));
    }

    /// "Saturday the 16th": the next that is one.
    private void weekdays(Rules rules) {
        var all = new HashMap<>(weekdays);
        all.putAll(numbered(rules, "SHORT WEEKDAY"));
        add(
                true,
                "(?<weekday>"
                        + any(all)
                        + ")(?!\\p{L})[.,]?\\s+(?:the\\s+|il\\s+|l')?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?=\\s*(?:$|[.,;!?)\\n"
                        + "]|(?:e|and|then|alle|at|of this|di questo|sera|mattina)\\b))",
                f ->
                        f.today
                                .datesUntil(f.today.plusDays(WEEKDAY_AHEAD))
                                .filter(d -> d.getDayOfMonth() == f.number("day"))
                                .filter(d -> d.getDayOfWeek().getValue() == f.in(all, "weekday"))
                                .findFirst()
                                .orElse(null));
        add(
                true,
                "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\\s+(?:of this month|di questo"
                        + " mese|c\\.?m\\.?)(?!\\p{L})",
                f -> f.today.withDayOfMonth(f.number("day")));
    }

    /// Parts of months and years, feasts and days of the week.
    private void vague(Rules rules, String month, String year, String unit) {
        String end = "(?<end>" + Rules.any(rules.words("END")) + ")";
        String part =
                "(?:%s|(?<middle>%s)|(?<start>%s))"
                        .formatted(
                                end,
                                Rules.any(rules.words("MIDDLE")),
                                Rules.any(rules.words("START")));
        String next = Rules.any(rules.words("NEXT"));
        add(false, part + "(?:\\s+(?:di|of))?[\\s\\-]+" + month + year, this::ofMonth);
        add(
                false,
                "(?:%s\\s+)?(?:il\\s+)?(?:q(?<q>[1-4])|(?:(?<q2>[1-4])[o°]?|(?<q3>primo|secondo|terzo|quarto))"
                                .formatted(end)
                        + "\\s+trimestre)(?!\\p{N})(?:\\s+(?:del\\s+|of\\s+)?(?:(?<year>20[0-9]{2})|(?<after>next"
                        + " year|dell'anno prossimo)))?",
                this::quarter);
        add(false, end + "\\s+(?:(?:del|of)\\s+)?(?<year>20[0-9]{2})", f -> f.dated(12, 31));
        add(
                false,
                "(?:%s|pasqua|easter)(?!\\p{L})".formatted("(?<feast>" + any(feasts) + ")"),
                this::feast);
        ofNextWeek(next, Rules.any(rules.words("WEEK")));
        add(
                false,
                "%s\\s+%s|%s\\s+%s".formatted(next, unit, unit.replace("?<", "?<x"), next),
                Days::next);
        add(
                false,
                end
                        + "\\s*+(?:(?:del|di|of|the|this|questo)\\s+){0,2}"
                        + Rules.any(rules.words("MONTHS"))
                        + "(?!\\p{L})",
                f -> f.today.with(TemporalAdjusters.lastDayOfMonth()));
        add(
                false,
                "(?<soon>" + any(soon) + ")(?!\\p{L})",
                f -> f.today.plusDays(f.in(soon, "soon")));
        add(
                false,
                // "Next Friday" is the coming one to some, and the one after it to others.
                "(?<!%1$s )(?<weekday>%2$s)(?!\\p{L})(?!\\s+(?:%1$s|week\\b))(?!,?\\s+(?:the\\s+|il\\s+)?[0-9])"
                        .formatted(next, any(weekdays)),
                f -> f.today.with(TemporalAdjusters.next(DayOfWeek.of(f.in(weekdays, "weekday")))));
        // "The 31st of June" is not all of June.
        add(
                false,
                "(?<![0-9] )"
                        + month
                        + "(?!\\s+[0-9]{1,2}(?!\\p{N}))(?!,?\\s+(?:dal|from)\\s+(?:the\\s+)?[0-9])"
                        + year,
                this::ofMonth);
    }

    /// "Next week, on Friday": not the Friday of this one.
    private void ofNextWeek(String next, String week) {
        add(
                false,
                "(?:%1$s\\s+%2$s|%2$s\\s+%1$s)(?!\\p{L})[^.!?\\n]{0,60}?(?<!\\p{L})(?<weekday>%3$s)(?!\\p{L})"
                        .formatted(next, week, any(weekdays)),
                this::inNextWeek);
        add(
                false,
                "(?<weekday>%3$s)\\s+(?:di\\s+|della\\s+|of\\s+)?(?:%1$s\\s+%2$s|%2$s\\s+%1$s)(?!\\p{L})"
                        .formatted(next, week, any(weekdays)),
                this::inNextWeek);
    }

    private static Map<String, Integer> numbered(Rules rules, String kind) {
        var found = new HashMap<String, Integer>();
        rules.kinds(kind).forEach((n, w) -> w.forEach(x -> found.put(x, Integer.valueOf(n))));
        return found;
    }

    private void add(boolean isExact, String pattern, Function<Found, @Nullable LocalDate> day) {
        forms.add(form(isExact, pattern, day));
    }

    private static Form form(
            boolean isExact, String pattern, Function<Found, @Nullable LocalDate> day) {
        // "We may" is no month.
        String begin = "(?<![\\p{L}\\p{N}])(?<!\\b(?:we|i|you|it|they|that|this) )";
        return new Form(Pattern.compile(begin + "(?:" + pattern + ")"), isExact, day);
    }

    private static String any(Map<String, ?> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> Pattern.quote(w).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /// The days of a text, in order.
    List<Day> in(String text, LocalDate today) {
        var found = new ArrayList<Day>();
        int at = 0;
        while (at < text.length()) {
            boolean isBegin = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            var day = isBegin ? at(text, at, today, true) : Optional.<Day>empty();
            day.ifPresent(found::add);
            at = day.map(Day::to).orElse(at + 1);
        }
        return found;
    }

    /// The day that stands at a place of a text.
    ///
    /// @param isSpan whether "three weeks" is one
    public Optional<Day> at(String text, int at, LocalDate today, boolean isSpan) {
        if (isSpan) {
            var day = read(span, text, at, today);
            if (day.isPresent()) {
                return day;
            }
        }
        return forms.stream().flatMap(f -> read(f, text, at, today).stream()).findFirst();
    }

    private static Optional<Day> read(Form form, String text, int at, LocalDate today) {
        var matcher = form.pattern.matcher(text);
        matcher.region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(form.day.apply(new Found(matcher, today)))
                    .map(date -> new Day(date, at, matcher.end(), form.isExact));
        } catch (DateTimeException e) {
            return Optional.empty(); // The 31st of June.
        }
    }

    private @Nullable LocalDate after(Found found) {
        int n =
                Character.isDigit(found.group("n").charAt(0))
                        ? found.number("n")
                        : found.in(numbers, "n");
        if (found.has("days")) {
            return found.today.plusDays(n);
        }
        return found.has("weeks") ? found.today.plusWeeks(n) : found.today.plusMonths(n);
    }

    private @Nullable LocalDate figures(Found found) {
        int month = found.number("month");
        int day = found.number("day");
        boolean isSwapped = month > 12 && day <= 12;
        return found.dated(isSwapped ? day : month, isSwapped ? month : day);
    }

    private @Nullable LocalDate ofMonth(Found found) {
        int month = found.in(months, "month");
        var first = found.dated(month, 1);
        boolean isThis = !found.has("year") && month == found.today.getMonthValue();
        var begin = isThis ? found.today.withDayOfMonth(1) : first;
        if (found.has("middle")) {
            return begin.withDayOfMonth(MIDDLE);
        }
        return found.has("start")
                ? begin.withDayOfMonth(START)
                : begin.with(TemporalAdjusters.lastDayOfMonth());
    }

    private LocalDate inNextWeek(Found found) {
        return found.today
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusDays(found.in(weekdays, "weekday") - 1L);
    }

    private @Nullable LocalDate quarter(Found found) {
        int quarter =
                found.has("q3")
                        ? 1 + "pstq".indexOf(found.group("q3").charAt(0))
                        : Integer.parseInt(found.group("q") + found.group("q2"));
        int year = found.today.getYear() + (found.has("after") ? 1 : 0);
        var begin =
                LocalDate.of(
                        found.has("year") ? found.number("year") : year,
                        quarter * MONTHS_OF_QUARTER,
                        1);
        var last = begin.with(TemporalAdjusters.lastDayOfMonth());
        if (found.has("year")) {
            return last;
        }
        return last.isBefore(found.today) ? last.plusYears(1) : last;
    }

    private @Nullable LocalDate feast(Found found) {
        if (found.has("feast")) {
            String text = found.group("feast").replaceAll("\\s+", " ");
            var day = MonthDay.parse("--" + feasts.getOrDefault(text, "12-31"));
            return found.dated(day.getMonthValue(), day.getDayOfMonth());
        }
        var easter = easter(found.today.getYear());
        return easter.isBefore(found.today) ? easter(found.today.getYear() + 1) : easter;
    }

    /// Easter Sunday, by the rule of Gauss as Meeus gives it.
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % DAYS_OF_WEEK;
        return LocalDate.of(year, 3, 1).plusDays(27L + moon - weekday);
    }

    private static @Nullable LocalDate next(Found found) {
        if (found.has("weeks") || found.has("xweeks")) {
            return found.today
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        }
        boolean isDay = found.has("days") || found.has("xdays");
        return isDay ? null : found.today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
    }
}
