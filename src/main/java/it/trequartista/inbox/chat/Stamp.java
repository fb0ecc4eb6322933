package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads day and time from the beginning of a line, as telephones of any language write them:
/// with or without brackets, any separators and digits, half days in words, the time first. One
/// is used for all the lines of a file.
final class Stamp {
    private static final Map<String, Integer> WORDS = known();
    private static final int AM = 1;
    private static final int PM = 2;
    private static final int BETWEEN = 3;
    private static final String SEPARATORS = "./-년年월月";
    private static final String MARKS =
            "\u200E\u200F\u061C\uFEFF\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static final int LONGEST_WORD = 16;

    final int[] day = new int[3];
    final int[] digits = new int[3];
    int hour;
    int minute;
    int second;
    int half;
    int shape;
    int text;
    boolean padded;
    boolean american;
    private String line = "";
    private int at;

    private static Map<String, Integer> known() {
        var lists = Words.of(Stamp.class, "transcripts.txt");
        var words = new HashMap<String, Integer>();
        lists.getOrDefault("BETWEEN", List.of()).forEach(w -> words.put(plain(w), BETWEEN));
        lists.getOrDefault("AM", List.of()).forEach(w -> words.put(plain(w), AM));
        lists.getOrDefault("PM", List.of()).forEach(w -> words.put(plain(w), PM));
        return words;
    }

    private static String plain(String word) {
        var plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isSpace(c) && c != '.' && Character.getType(c) != Character.FORMAT) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /// Marks of writing direction, which programs strew about.
    static boolean isMark(char c) {
        return c >= '\u061C' && MARKS.indexOf(c) >= 0;
    }

    /// Whether any of them is in a text. Of one in Latin letters this is told without looking.
    static boolean hasMark(String text) {
        for (int i = 0; i < MARKS.length(); i++) {
            if (text.indexOf(MARKS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isSpace(char c) {
        return c < 0x80 ? c == ' ' || c == '\t' : Character.isSpaceChar(c);
    }

    /// Whether the line begins with a day and a time; if so they are in the fields, and where
    /// the text begins.
    boolean read(String line) {
        this.line = line;
        at = 0;
        half = 0;
        american = false;
        second = -1;
        shape = 0;
        spaces();
        boolean bracket = eat('[');
        if (at >= line.length() || digit(line.charAt(at)) < 0) {
            return false;
        }
        int start = at;
        boolean found;
        if (date()) {
            between();
            found = time();
        } else {
            at = start;
            shape = 2;
            found = time() && after() && date();
        }
        return found && after() && end(bracket);
    }

    private boolean date() {
        padded = at < line.length() && digit(line.charAt(at)) == 0;
        for (int i = 0; i < 3; i++) {
            int from = at;
            day[i] = number(4);
            digits[i] = at - from;
            if (digits[i] == 0 || digits[i] == 3 || (i == 1 && digits[i] > 2)) {
                return false;
            }
            int separator = at < line.length() ? SEPARATORS.indexOf(line.charAt(at)) : -1;
            if (i < 2) {
                if (separator < 0) {
                    return false;
                }
                at++;
                shape = shape * 8 + separator;
                spaces();
            }
        }
        if (at < line.length() && "./일日".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        shape = shape * 2 + (digits[0] > 2 ? 1 : 0);
        shape = shape * 2 + (digits[2] > 2 ? 1 : 0);
        return digits[0] <= 2 || digits[2] <= 2;
    }

    private void between() {
        spaces();
        words();
        boolean comma = eat(',') || eat('،');
        shape = shape * 2 + (comma ? 1 : 0);
        spaces();
        words();
    }

    private boolean time() {
        int from = at;
        hour = number(2);
        if (at == from || !(eat(':') || eat('.') || eat('h'))) {
            return false;
        }
        from = at;
        minute = number(2);
        if (at - from != 2) {
            return false;
        }
        int dot = at;
        if (eat(':') || eat('.')) {
            from = at;
            second = number(2);
            if (at - from != 2) {
                second = -1;
                at = dot;
            }
        }
        shape = shape * 2 + (second >= 0 ? 1 : 0);
        return true;
    }

    /// What may stand behind the time: a half day, a comma.
    private boolean after() {
        spaces();
        words();
        boolean comma = eat(',') || eat('،');
        spaces();
        return comma || at < line.length();
    }

    /// Takes words that are known, several at once if they are written apart.
    private void words() {
        int end = at;
        while (end < line.length() && end - at < LONGEST_WORD && isWord(line.charAt(end))) {
            end++;
        }
        while (end > at) {
            String word = line.substring(at, end);
            Integer meaning = WORDS.get(plain(word));
            if (meaning != null) {
                half = meaning == BETWEEN ? half : meaning;
                american |= word.startsWith("AM") || word.startsWith("PM");
                at = end;
                spaces();
                end = at;
                while (end < line.length() && end - at < LONGEST_WORD && isWord(line.charAt(end))) {
                    end++;
                }
            } else {
                end--;
            }
        }
    }

    private static boolean isWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || isSpace(c);
        }
        return Character.isLetter(c)
                || isSpace(c)
                || isMark(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.getType(c) == Character.FORMAT;
    }

    private boolean end(boolean bracket) {
        shape = shape * 2 + (half == 0 ? 0 : 1);
        int kind;
        if (bracket) {
            kind = eat(']') ? 1 : 0;
        } else if (eat('-') || eat('–')) {
            kind = at < line.length() && isSpace(line.charAt(at)) ? 2 : 0;
        } else {
            kind = eat(':') ? 3 : 0;
        }
        if (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        shape = shape * 4 + kind;
        text = at;
        return kind > 0;
    }

    private int number(int most) {
        int n = 0;
        int from = at;
        while (at < line.length() && at - from < most) {
            int digit = digit(line.charAt(at));
            if (digit < 0) {
                break;
            }
            n = n * 10 + digit;
            at++;
        }
        return n;
    }

    private static int digit(char c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        return Character.digit(c, 10);
    }

    private boolean eat(char wanted) {
        boolean there = at < line.length() && line.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void spaces() {
        while (at < line.length() && (isSpace(line.charAt(at)) || isMark(line.charAt(at)))) {
            at++;
        }
    }
}
