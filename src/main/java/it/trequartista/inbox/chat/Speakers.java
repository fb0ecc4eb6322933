package it.trequartista.inbox.chat;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who speaks in a transcript whose lines are `Name: text`: looked at once from the first line
/// to the last, so that a name with a colon in it is told from a text with one.
final class Speakers {
    private static final int MOST = 5000;
    private static final int LONGEST = 120;

    /// So many lines that go on alike are no chance.
    private static final int ENOUGH = 3;

    private static final class Seen {
        private int count;
        private int marked;
        private @Nullable String second;
        private @Nullable Boolean nobody;
    }

    private final Map<String, Seen> seen = new LinkedHashMap<>();

    /// Looks at the beginning of a text behind its time.
    void look(String said) {
        int colon = colon(said, 0);
        if (colon < 0) {
            return;
        }
        String name = clean(said.substring(0, colon));
        var known = seen.get(name);
        if (known == null) {
            if (seen.size() >= MOST || name.isEmpty()) {
                return;
            }
            known = new Seen();
            known.second = second(said, colon);
            seen.put(name, known);
        } else if (known.second != null && !known.second.equals(second(said, colon))) {
            known.second = null;
        }
        known.count++;
        int text = colon + 2;
        known.marked += text < said.length() && said.charAt(text) == '\u200E' ? 1 : 0;
    }

    private static @Nullable String second(String said, int colon) {
        int next = colon(said, colon + 1);
        return next < 0 || next - colon > 40 ? null : said.substring(colon, next);
    }

    /// Where the name ends, -1 when nobody speaks.
    int end(String said) {
        int colon = colon(said, 0);
        if (colon < 0) {
            int bare = said.indexOf(':');
            boolean known = bare > 0 && seen.containsKey(clean(said.substring(0, bare)));
            return known ? bare : -1;
        }
        var known = seen.get(clean(said.substring(0, colon)));
        return known != null && known.second != null && known.count >= ENOUGH
                ? colon + known.second.length()
                : colon;
    }

    /// Whether all this one ever says are lines with a program's mark, as a group does.
    boolean isProgram(String name) {
        var known = seen.get(name);
        return known != null && known.marked == known.count && known.count > 0;
    }

    /// Whether it is the beginning of what a program says, up to a colon in it.
    boolean isNobody(String name) {
        var known = seen.get(name);
        if (known == null) {
            return TranscriptTurn.isNobody(name);
        }
        if (known.nobody == null) {
            known.nobody = TranscriptTurn.isNobody(name);
        }
        return known.nobody;
    }

    /// All of them in the order they first speak.
    List<String> names() {
        var names = new ArrayList<String>();
        seen.forEach(
                (name, s) -> {
                    boolean longer = s.second != null && s.count >= ENOUGH;
                    names.add(longer ? name + s.second : name);
                });
        return names;
    }

    private static int colon(String said, int from) {
        int most = Math.min(said.length(), from + LONGEST);
        for (int i = from; i < most; i++) {
            boolean end = i + 1 == said.length();
            if (said.charAt(i) == ':' && (end || Stamp.isSpace(said.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isClean(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > '}' || c < ' ') {
                return false;
            }
        }
        return !name.startsWith(" ") && !name.endsWith(" ");
    }

    /// A name without marks of direction and the sign of one who is not in the address book.
    static String clean(String name) {
        if (isClean(name)) {
            return name;
        }
        var clean = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Stamp.isMark(c)) {
                clean.append(Stamp.isSpace(c) || c == '\u2011' ? c == '\u2011' ? '-' : ' ' : c);
            }
        }
        String text = clean.toString().strip();
        return text.startsWith("~") ? text.substring(1).strip() : text;
    }

    /// Whether a name is a telephone number.
    static boolean isNumber(String name) {
        return name.matches("\\+?[\\d ()/.-]{6,}");
    }
}
