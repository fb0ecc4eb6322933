package it.trequartista.inbox;

import java.text.Normalizer;
import java.util.Locale;

/// What people and companies are sorted by, as contacts keeps it.
final class SortKeys {
    private static final int LONGEST = 400;

    private SortKeys() {}

    static String of(Incoming.Who who) {
        String name = (who.family() + " " + who.given()).strip();
        return of(name.isEmpty() ? who.nickname() : name);
    }

    /// Lower case, without accents, one space between words.
    static String of(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (isSimple(cut)) {
            return cut.toLowerCase(Locale.ROOT);
        }
        String bare =
                Normalizer.normalize(cut, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replace('\u2019', '\'');
        return bare.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }

    private static boolean isSimple(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }
}
