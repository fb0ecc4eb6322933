package it.trequartista.inbox.understanding;

import java.text.Normalizer;

/// Text in small letters without accents, sign for sign as long as what it was made of, so that
/// what is found in it can be read there.
public final class Folded {
    private Folded() {}

    /// So folded.
    public static String of(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(fold(text.charAt(i)));
        }
        return out.toString();
    }

    private static char fold(char c) {
        if (c < 128) {
            return Character.toLowerCase(c);
        }
        return switch (c) {
            case '\u2019', '\u2018', '\u00b4', '`' -> '\'';
            case '\u00a0', '\u202f', '\u2009' -> ' ';
            case '\u2013', '\u2014', '\u2010', '\u2011' -> '-';
            default -> {
                String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                yield Character.toLowerCase(bare.charAt(0));
            }
        };
    }
}
