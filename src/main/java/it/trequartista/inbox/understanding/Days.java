package it.trequartista.inbox.understanding;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Days as people say them, counted from the day they say it. Without a year the next one is meant.
final class Days {
    private record Form(Pattern pattern, Function<Found, @Nullable LocalDate> day) {}

    private record Found(Matcher matcher, LocalDate today) {
        String group(String name) {
            String text = matcher.group(name);
            return text == null ? "" : text;
        }

        int number(String name) {
            return Integer.parseInt(group(name));
        }
    }

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<String, String> feasts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Form> forms;
    private final Pattern spans;

    Days(Rules rules) {
        rules.kinds("MONTH").forEach((n, w) -> w.forEach(m -> months.put(m, Integer.valueOf(n))));
        rules.kinds("WEEKDAY")
                .forEach((n, w) -> w.forEach(d -> weekdays.put(d, Integer.valueOf(n))));
        rules.kinds("FEAST").forEach((n, w) -> w.forEach(f -> feasts.put(f, n)));
        rules.kinds("NUMBER")
                .forEach(
                        (n, w) ->
                                w.forEach(
                                        x -> {
                                            if (n.length() < 3) {
                                                numbers.put(x, Integer.valueOf(n));
                                            }
                                        }));
        String month = "(?<month>" + any(months) + ")\\b\\.?";
        String year = "(?:\\s+(?:del\\s+)?(?<year>20[0-9]{2}))?";
        String end = "(?<end>" + Rules.any(rules.words("END")) + ")";
        String middle = "(?<middle>" + Rules.any(rules.words("MIDDLE")) + ")";
        String start = "(?<start>" + Rules.any(rules.words("START")) + ")";
        String part = "(?:(?:%s|%s|%s)(?:\\s+(?:di|of))?[\\s\\-]+)".formatted(end, middle, start);
        String next = Rules.any(rules.words("NEXT"));
        String unit =
                "(?:(?<days>%s)|(?<weeks>%s)|(?<months>%s))\\b"
                        .formatted(
                                Rules.any(rules.words("DAY")),
                                Rules.any(rules.words("WEEK")),
                                Rules.any(rules.words("MONTHS")));
        this.forms =
                List.of(
                        form(
                                "(?<year>20[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\\b",
                                this::figures),
                        form(
                                "(?<day>[0-9]{1,2})[/.\\-](?<month>[0-9]{1,2})(?:[/.\\-](?<year>(?:20)?[0-9]{2}))?(?![0-9.,/%])",
                                this::figures),
                        form(
                                "(?<day>[0-9]{1,2})(?:st|nd|rd|th|°|º)?\\s+(?:di\\s+|of\\s+)?"
                                        + month
                                        + year,
                                this::ofMonth),
                        form(
                                month
                                        + "\\s+(?:the\\s+)?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\\b(?!\\s*(?:[0-9]|k\\b|€))(?:,?\\s+(?<year>20[0-9]{2}))?",
                                this::ofMonth),
                        form(part + month + year, this::partOfMonth),
                        form("(?<feast>" + any(feasts) + ")\\b", this::feast),
                        form(
                                "(?:%s\\s+%s|%s\\s+%s)"
                                        .formatted(next, unit, unit.replace("?<", "?<x"), next),
                                this::next),
                        form(
                                "(?<endof>%s)\\s*(?:del|of|the|this|questo|\\s)*\\s*(?:%s)\\b"
                                        .formatted(
                                                Rules.any(rules.words("END")),
                                                Rules.any(rules.words("MONTHS"))),
                                f -> f.today.with(TemporalAdjusters.lastDayOfMonth())),
                        form("(?<weekday>" + any(weekdays) + ")\\b", this::weekday),
                        form(month + year, this::partOfMonth));
        this.spans =
                Pattern.compile(
                        "(?:tra|fra|in|entro|within|nel giro di)?\\s*(?<n>[0-9]{1,3}|%s)\\s+%s"
                                .formatted(any(numbers), unit));
    }

    private static Form form(String pattern, Function<Found, @Nullable LocalDate> day) {
        return new Form(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + pattern + ")"), day);
    }

    private static String any(Map<String, ?> words) {
        return words.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(w -> Pattern.quote(w).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /// The first day in a text.
    Optional<LocalDate> in(String text, LocalDate today) {
        for (int at = 0; at < text.length(); at++) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                var day = at(text, at, today, true);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /// The day that stands at a place of a text.
    ///
    /// @param isSpan whether "three weeks" is one
    Optional<LocalDate> at(String text, int at, LocalDate today, boolean isSpan) {
        if (isSpan) {
            var span = spans.matcher(text).region(at, text.length());
            if (span.lookingAt()) {
                return Optional.of(after(new Found(span, today)));
            }
        }
        for (Form form : forms) {
            var matcher = form.pattern.matcher(text);
            matcher.region(at, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                try {
                    return Optional.ofNullable(form.day.apply(new Found(matcher, today)));
                } catch (DateTimeException e) {
                    return Optional.empty(); // The 31st of June.
                }
            }
        }
        return Optional.empty();
    }

    private LocalDate after(Found found) {
        String text = found.group("n");
        Integer word = numbers.get(text.replaceAll("\\s+", " "));
        int n = word == null ? Integer.parseInt(text) : word;
        if (!found.group("days").isEmpty()) {
            return found.today.plusDays(n);
        }
        return found.group("weeks").isEmpty()
                ? found.today.plusMonths(n)
                : found.today.plusWeeks(n);
    }

    private @Nullable LocalDate figures(Found found) {
        int month = found.number("month");
        int day = found.number("day");
        return month > 12 || month < 1 ? null : dated(found, month, day);
    }

    private LocalDate ofMonth(Found found) {
        return dated(found, month(found), found.number("day"));
    }

    private int month(Found found) {
        Integer month = months.get(found.group("month"));
        return month == null ? 1 : month;
    }

    private static LocalDate dated(Found found, int month, int day) {
        String year = found.group("year");
        if (!year.isEmpty()) {
            int full = Integer.parseInt(year);
            return LocalDate.of(full < 100 ? 2000 + full : full, month, day);
        }
        var soon = LocalDate.of(found.today.getYear(), month, day);
        return soon.isBefore(found.today) ? soon.plusYears(1) : soon;
    }

    private LocalDate partOfMonth(Found found) {
        int month = month(found);
        int year = found.today.getYear();
        boolean isPast = month < found.today.getMonthValue();
        String said = found.group("year");
        var first =
                LocalDate.of(
                        said.isEmpty() ? year + (isPast ? 1 : 0) : Integer.parseInt(said),
                        month,
                        1);
        boolean isPart = found.matcher.namedGroups().containsKey("middle");
        if (isPart && !found.group("middle").isEmpty()) {
            return first.withDayOfMonth(15);
        }
        if (isPart && !found.group("start").isEmpty()) {
            return first.withDayOfMonth(10);
        }
        return first.with(TemporalAdjusters.lastDayOfMonth());
    }

    private LocalDate feast(Found found) {
        String text = found.group("feast").replaceAll("\\s+", " ");
        String[] parts = feasts.getOrDefault(text, "12-31").split("-", -1);
        var day =
                LocalDate.of(
                        found.today.getYear(),
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]));
        return day.isBefore(found.today) ? day.plusYears(1) : day;
    }

    private @Nullable LocalDate next(Found found) {
        boolean isWeek = !(found.group("weeks") + found.group("xweeks")).isEmpty();
        boolean isMonth = !(found.group("months") + found.group("xmonths")).isEmpty();
        if (isWeek) {
            return found.today
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        }
        return isMonth ? found.today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()) : null;
    }

    private LocalDate weekday(Found found) {
        Integer day = weekdays.get(found.group("weekday"));
        return found.today.with(TemporalAdjusters.next(DayOfWeek.of(day == null ? 1 : day)));
    }
}
