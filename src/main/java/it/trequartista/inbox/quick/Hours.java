package it.trequartista.inbox.quick;

import it.trequartista.inbox.understanding.Rules;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time of day: "alle 15", "at 3", "9.30", "5pm", "noon", "domani mattina", and the bare
/// number right after a day.
final class Hours {
    /// Between one and so many o'clock nobody works: the afternoon is meant.
    private static final int NIGHT = 5;

    private static final int NOON = 12;

    /// A bare number after a day is an hour between these.
    private static final int FIRST = 6;

    private static final int LAST = 21;

    private static final String CLOCK =
            "(?<hour>[01]?[0-9]|2[0-3])(?:[:.h](?<minute>[0-5][0-9]))?(?![0-9])";

    private final Map<String, LocalTime> named = new HashMap<>();
    private final Pattern spoken;
    private final Pattern written;
    private final Pattern half;
    private final Pattern word;
    private final Pattern bare;
    private final Pattern unit;
    private final Pattern over;

    Hours(Rules rules, Rules words) {
        words.kinds("HOUR").forEach((at, w) -> w.forEach(x -> named.put(x, LocalTime.parse(at))));
        String suffix =
                "(?:\\s?(?:(?<am>%s)|(?<pm>%s))(?!\\p{L}))?(?:\\s+(?<more>%s)(?!\\p{L}))?"
                        .formatted(
                                Rules.any(words.words("AM")),
                                Rules.any(words.words("PM")),
                                Rules.any(words.words("AND A HALF")));
        String until =
                "(?:\\s*+(?:-|%s)\\s*+[0-9]{1,2}(?:[:.][0-5][0-9])?(?![0-9]))?"
                        .formatted(words.phrases("TIME until"));
        String at = words.phrases("TIME lead") + "\\s*+";
        this.spoken = Pattern.compile(at + CLOCK + suffix + until);
        this.written =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}.,:/€$£#])(?:%s)?%s%s%s"
                                .formatted(at, CLOCK, suffix, until));
        this.half =
                Pattern.compile(
                        "(?:%s)?%s\\s+%s"
                                .formatted(at, Rules.any(words.words("HALF PAST")), CLOCK));
        this.word =
                Pattern.compile(
                        "(?:%s\\s*+)?(?<word>%s)(?!\\p{L})"
                                .formatted(words.phrases("TIME part"), named(words)));
        this.bare = Pattern.compile("[\\s,]*+" + CLOCK + suffix + until);
        this.unit =
                Pattern.compile(
                        "\\s*+(?:[%€$£°]|k\\b|"
                                + rules.phrases("UNITS")
                                + "|"
                                + rules.phrases("MONEY EUR")
                                + ")");
        this.over = over(words);
    }

    /// What may stand after a number that counts nothing.
    static Pattern over(Rules words) {
        return Pattern.compile(
                "\\s*+(?:$|[,;.:!?()#@\\-"
                        + Line.CLAIMED
                        + "]|"
                        + String.join(
                                "|",
                                words.phrases("LINK"),
                                words.phrases("TASK who"),
                                words.phrases("TASK"))
                        + ")");
    }

    private static String named(Rules words) {
        return Rules.any(
                words.kinds("HOUR").values().stream().flatMap(java.util.List::stream).toList());
    }

    /// The first time of a line.
    ///
    /// @param day where the day ends that was found, -1 when none was
    void look(Line line, int day) {
        String rest = line.rest();
        var found = afterDay(rest, day);
        var matcher = half.matcher(rest);
        if (found.isEmpty() && matcher.find()) {
            found = claim(matcher, clock(matcher).plusMinutes(30));
        }
        matcher = spoken.matcher(rest);
        while (found.isEmpty() && matcher.find()) {
            boolean isTime = !unit.matcher(rest).region(matcher.end(), rest.length()).lookingAt();
            found = isTime ? claim(matcher, clock(matcher)) : found;
        }
        matcher = written.matcher(rest);
        while (found.isEmpty() && matcher.find()) {
            found = isWritten(rest, matcher) ? claim(matcher, clock(matcher)) : found;
        }
        matcher = word.matcher(rest);
        if (found.isEmpty() && matcher.find()) {
            found = claim(matcher, word(matcher));
        }
        found.ifPresent(line::claim);
    }

    private boolean isWritten(String rest, Matcher matcher) {
        boolean isClock = matcher.group("minute") != null;
        boolean isSuffixed = matcher.group("am") != null || matcher.group("pm") != null;
        int end = matcher.end();
        boolean isAlone =
                end == rest.length()
                        || (!Character.isLetterOrDigit(rest.charAt(end))
                                && "/.".indexOf(rest.charAt(end)) < 0)
                        || rest.startsWith(". ", end)
                        || (rest.charAt(end) == '.' && end == rest.length() - 1);
        return (isClock || isSuffixed)
                && isAlone
                && !unit.matcher(rest).region(end, rest.length()).lookingAt();
    }

    private Optional<Piece.Hour> afterDay(String rest, int day) {
        if (day < 0) {
            return Optional.empty();
        }
        var matcher = bare.matcher(rest).region(day, rest.length());
        if (matcher.lookingAt()) {
            int hour = Integer.parseInt(matcher.group("hour"));
            boolean isSure = matcher.group("minute") != null || matcher.group("pm") != null;
            boolean isHour =
                    isSure || (hour >= FIRST && hour <= LAST) || matcher.group("am") != null;
            boolean isOver = over.matcher(rest).region(matcher.end(), rest.length()).lookingAt();
            if (isHour && isOver) {
                return Optional.of(
                        new Piece.Hour(matcher.start("hour"), matcher.end(), clock(matcher)));
            }
        }
        var part = Pattern.compile("\\s++" + word.pattern()).matcher(rest);
        return part.region(day, rest.length()).lookingAt()
                ? Optional.of(new Piece.Hour(part.start() + 1, part.end(), word(part)))
                : Optional.empty();
    }

    private static Optional<Piece.Hour> claim(Matcher matcher, LocalTime time) {
        return Optional.of(new Piece.Hour(matcher.start(), matcher.end(), time));
    }

    private LocalTime word(Matcher matcher) {
        String key = matcher.group("word").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return named.getOrDefault(key, LocalTime.NOON);
    }

    private static LocalTime clock(Matcher matcher) {
        var groups = matcher.namedGroups();
        String figures = matcher.group("hour");
        int hour = Integer.parseInt(figures);
        boolean isMorning = groups.containsKey("am") && matcher.group("am") != null;
        boolean isAfternoon = groups.containsKey("pm") && matcher.group("pm") != null;
        boolean isNight = hour >= 1 && hour <= NIGHT && figures.length() == 1;
        if ((isAfternoon || (isNight && !isMorning)) && hour < NOON) {
            hour += NOON;
        } else if (isMorning && hour == NOON) {
            hour = 0;
        }
        String minutes = matcher.group("minute");
        boolean isHalf = groups.containsKey("more") && matcher.group("more") != null;
        return LocalTime.of(hour, minutes == null ? (isHalf ? 30 : 0) : Integer.parseInt(minutes));
    }
}
