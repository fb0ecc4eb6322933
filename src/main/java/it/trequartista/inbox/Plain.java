package it.trequartista.inbox;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared: lower case, no accents, words of letters and digits with one space
/// between. Dots vanish, so that "S.p.A." is "spa".
final class Plain {
    private Plain() {}

    static String of(String text) {
        var out = new StringBuilder(text.length());
        String source = isAscii(text) ? text : bare(text);
        boolean space = false;
        for (int i = 0; i < source.length(); ) {
            int c = source.codePointAt(i);
            i += Character.charCount(c);
            if (c == '.' || c == '\'' || c == '\u2019' || isMark(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || c > 0xFFFF) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(Character.toLowerCase(c));
            } else {
                space = true;
            }
        }
        return out.toString();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(int c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
