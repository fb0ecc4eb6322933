package it.trequartista.inbox.quick;

import it.trequartista.inbox.understanding.Days;
import it.trequartista.inbox.understanding.Rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The day a line names. To what conversations say ([Days]) it adds what one notes for oneself:
/// "venerdì 15", "il 3", "next week", "in 2 hours". What is past is no appointment.
final class When {
    /// So far ahead "Friday 10" is the tenth, and no hour.
    private static final int SOON = 62;

    private final Rules rules;
    private final Days days;
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Pattern weekday;
    private final Pattern ordinal;
    private final Pattern week;
    private final Pattern weekend;
    private final Pattern weekEnd;
    private final Pattern in;
    private final Pattern fromNow;
    private final Pattern loose;
    private final Pattern lead;
    private final Pattern never;
    private final Pattern span;
    private final Pattern over;

    private record Found(int from, int to, LocalDate date) {}

    When(Rules rules, Rules words) {
        this.rules = rules;
        this.days = new Days(rules);
        for (Rules some : List.of(rules, words)) {
            some.kinds("WEEKDAY")
                    .forEach((n, w) -> w.forEach(x -> weekdays.put(x, Integer.valueOf(n))));
        }
        this.weekday =
                Pattern.compile(
                        ("(?:(?<next>%1$s)\\s+|(?:%2$s)\\s+)?(?<name>%3$s)(?!\\p{L})\\.?"
                                        + "(?:\\s+(?:%2$s)(?!\\p{L}))?"
                                        + "(?:,?\\s+(?:the\\s+)?(?<n>[0-9]{1,2})(?:st|nd|rd|th)?"
                                        + "(?![\\p{N}\\p{L}:.,/%%]))?")
                                .formatted(
                                        Rules.any(words.words("WEEK AFTER")),
                                        Rules.any(words.words("THIS")),
                                        any(weekdays)));
        this.over = Hours.over(words);
        this.ordinal =
                Pattern.compile(
                        "(?:%s)\\s*+(?<n>[0-9]{1,2})(?:st|nd|rd|th|°|º)?(?![\\p{N}\\p{L}:.,/%%])"
                                .formatted(words.phrases("DAY before")));
        this.week = phrase(words, "NEXT WEEK");
        this.weekend = phrase(words, "WEEKEND");
        this.weekEnd = phrase(words, "END OF WEEK");
        this.in =
                Pattern.compile(
                        "(?:%s)\\s+(?:(?<half>%s)|(?<n>[0-9]{1,3}|%s)['\\s]*(?:(?<hours>%s)|%s))(?!\\p{L})"
                                .formatted(
                                        Rules.any(words.words("IN")),
                                        Rules.any(words.words("HALF AN HOUR")),
                                        any(numbers(rules)),
                                        Rules.any(words.words("HOURS")),
                                        Rules.any(words.words("MINUTES"))));
        this.fromNow = Pattern.compile("\\s+" + words.phrases("FROM NOW"));
        this.loose =
                Pattern.compile(
                        Stream.concat(
                                        rules.kinds("MONTH").values().stream()
                                                .flatMap(List::stream),
                                        words.words("DAYS LOOSE").stream())
                                .map(Pattern::quote)
                                .reduce("q[1-4]", (a, b) -> a + "|" + b));
        this.lead = Pattern.compile("(?:" + words.phrases("DAY lead") + "\\s*+)+$");
        this.never = Pattern.compile(words.phrases("DAY not"));
        this.span = Pattern.compile(Rules.any(rules.words("IN")) + "\\s");
    }

    private static Map<String, Integer> numbers(Rules rules) {
        var found = new HashMap<String, Integer>();
        rules.kinds("NUMBER").forEach((n, w) -> w.forEach(x -> found.put(x, Integer.valueOf(n))));
        return found;
    }

    private static String any(Map<String, Integer> words) {
        return Rules.any(
                words.keySet().stream()
                        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                        .toList());
    }

    private static Pattern phrase(Rules words, String kind) {
        return Pattern.compile(words.phrases(kind));
    }

    /// Finds the first day of a line.
    ///
    /// @return where it ends, -1 when the line has none
    int look(Line line, LocalDateTime moment) {
        String rest = line.rest();
        for (int at = 0; at < rest.length(); at++) {
            boolean isBegin =
                    Character.isLetterOrDigit(rest.charAt(at))
                            && (at == 0 || !Character.isLetterOrDigit(rest.charAt(at - 1)));
            if (!isBegin) {
                continue;
            }
            if (isIn(line, at, moment)) {
                return -1;
            }
            var today = moment.toLocalDate();
            var found = at(line, at, today).filter(f -> !f.date().isBefore(today));
            if (found.isPresent()) {
                var day = found.get();
                int from = line.led(lead, day.from());
                line.claim(new Piece.Day(from, day.to(), day.date()));
                return day.to();
            }
        }
        return -1;
    }

    /// "In two hours": a day and a time in one.
    private boolean isIn(Line line, int at, LocalDateTime moment) {
        var matcher = in.matcher(line.rest()).region(at, line.rest().length());
        if (!matcher.lookingAt()) {
            return false;
        }
        var then = moment.plusMinutes(minutes(matcher)).truncatedTo(ChronoUnit.MINUTES);
        line.claim(new Piece.Hour(at, matcher.end(), then.toLocalTime()));
        return true;
    }

    private long minutes(Matcher matcher) {
        if (matcher.group("half") != null) {
            return 30;
        }
        String n = matcher.group("n");
        int count =
                Character.isDigit(n.charAt(0))
                        ? Integer.parseInt(n)
                        : numbers(rules).getOrDefault(n.replaceAll("\\s+", " "), 1);
        return matcher.group("hours") == null ? count : count * 60L;
    }

    private Optional<Found> at(Line line, int at, LocalDate today) {
        String rest = line.rest();
        if (looking(never, rest, at).isPresent()) {
            return Optional.empty();
        }
        return weekday(rest, at, today)
                .or(() -> ordinal(rest, at, today))
                .or(() -> week(rest, at, today))
                .or(() -> said(line, at, today));
    }

    private static Optional<Matcher> looking(Pattern pattern, String rest, int at) {
        var matcher = pattern.matcher(rest).region(at, rest.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private Optional<Found> weekday(String rest, int at, LocalDate today) {
        return looking(weekday, rest, at)
                .map(
                        m -> {
                            var name = DayOfWeek.of(weekdays.getOrDefault(m.group("name"), 1));
                            var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                            var date =
                                    m.group("next") == null
                                            ? today.with(TemporalAdjusters.next(name))
                                            : monday.with(TemporalAdjusters.nextOrSame(name));
                            return dated(rest, m, date, today);
                        });
    }

    /// "Venerdì 15 dicembre", "Friday 15", "Friday".
    private Found dated(String rest, Matcher matcher, LocalDate date, LocalDate today) {
        if (matcher.group("n") == null) {
            return exactAfter(rest, matcher.end(), today)
                    .map(e -> new Found(matcher.start(), e.to(), e.date()))
                    .orElse(new Found(matcher.start(), matcher.end(), date));
        }
        var exact = dayAt(rest, matcher.start("n"), today, false).filter(Days.Day::isExact);
        if (exact.isPresent()) {
            return new Found(matcher.start(), exact.get().to(), exact.get().date());
        }
        int n = Integer.parseInt(matcher.group("n"));
        return today.plusDays(1)
                .datesUntil(today.plusDays(SOON))
                .filter(d -> d.getDayOfMonth() == n && d.getDayOfWeek() == date.getDayOfWeek())
                .findFirst()
                .map(d -> new Found(matcher.start(), matcher.end(), d))
                .orElse(new Found(matcher.start(), matcher.end("name"), date));
    }

    /// A day of a month right after the name of a day.
    private Optional<Found> exactAfter(String rest, int at, LocalDate today) {
        int next = at;
        while (next < rest.length() && " ,".indexOf(rest.charAt(next)) >= 0) {
            next++;
        }
        int from = next;
        return dayAt(rest, from, today, false)
                .filter(Days.Day::isExact)
                .map(d -> new Found(from, d.to(), d.date()));
    }

    /// The next day with this number.
    private static Optional<LocalDate> next(int n, LocalDate today) {
        return Stream.iterate(today.withDayOfMonth(1), m -> m.plusMonths(1))
                .limit(3)
                .filter(m -> n >= 1 && n <= m.lengthOfMonth())
                .map(m -> m.withDayOfMonth(n))
                .filter(d -> !d.isBefore(today))
                .findFirst();
    }

    private Optional<Found> ordinal(String rest, int at, LocalDate today) {
        return looking(ordinal, rest, at)
                .filter(m -> looking(over, rest, m.end()).isPresent())
                .flatMap(
                        m ->
                                next(Integer.parseInt(m.group("n")), today)
                                        .map(d -> new Found(at, m.end(), d)));
    }

    private Optional<Found> week(String rest, int at, LocalDate today) {
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return looking(week, rest, at)
                .map(m -> new Found(at, m.end(), monday))
                .or(
                        () ->
                                looking(weekend, rest, at)
                                        .map(
                                                m ->
                                                        new Found(
                                                                at,
                                                                m.end(),
                                                                today.with(
                                                                        TemporalAdjusters
                                                                                .nextOrSame(
                                                                                        DayOfWeek
                                                                                                .SATURDAY)))))
                .or(
                        () ->
                                looking(weekEnd, rest, at)
                                        .map(
                                                m ->
                                                        new Found(
                                                                at,
                                                                m.end(),
                                                                today.with(
                                                                        TemporalAdjusters
                                                                                .nextOrSame(
                                                                                        DayOfWeek
                                                                                                .FRIDAY)))));
    }

    private Optional<Found> said(Line line, int at, LocalDate today) {
        String rest = line.rest();
        boolean isSpan = looking(span, rest, at).isPresent();
        var day = dayAt(rest, at, today, isSpan);
        if (!isSpan && Character.isLetterOrDigit(rest.charAt(at))) {
            var later = dayAt(rest, at, today, true);
            var now = later.flatMap(d -> looking(fromNow, rest, d.to()));
            if (now.isPresent()) {
                return later.map(d -> new Found(at, now.get().end(), d.date()));
            }
        }
        return day.filter(d -> isMeant(line, d)).map(d -> new Found(at, d.to(), d.date()));
    }

    /// What stands before is of no matter: "send it tomorrow".
    private Optional<Days.Day> dayAt(String rest, int at, LocalDate today, boolean isSpan) {
        return days.at(rest.substring(at), 0, today, isSpan)
                .map(d -> new Days.Day(d.date(), at, at + d.to(), d.isExact()));
    }

    /// A month alone is a day after "by" only: "set" and "may" are other words too.
    private boolean isMeant(Line line, Days.Day day) {
        String words = line.rest().substring(day.from(), day.to()).replaceAll("\\s+", " ").strip();
        return !loose.matcher(words.replaceAll("\\.$", "")).matches()
                || line.led(lead, day.from()) < day.from();
    }
}
