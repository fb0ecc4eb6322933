package it.trequartista.contacts;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared and sorted.
public final class Normal {
    private static final int LONGEST = 400;

    private Normal() {}

    /// Lower case, without accents, one space between words: "D'Àmico  Zoë" is "d'amico zoe". At
    /// most 400 characters, enough to sort by.
    public static String key(String text) {
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

    /// True of plain letters with single spaces between, as most names are.
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

    /// An e-mail address in lower case; "" when it has not one @ between a name and a domain.
    public static String email(String typed) {
        String mail = typed.strip().toLowerCase(Locale.ROOT);
        mail = mail.startsWith("mailto:") ? mail.substring(7) : mail;
        int at = mail.indexOf('@');
        boolean whole =
                at > 0
                        && at == mail.lastIndexOf('@')
                        && mail.indexOf('.', at + 2) > 0
                        && !mail.endsWith(".")
                        && mail.length() <= 254
                        && mail.chars().noneMatch(Character::isWhitespace);
        return whole ? mail : "";
    }

    /// A phone number in E.164; a number without country is Italian; "" when it is none.
    public static String phone(String typed) {
        return Phones.normalise(typed);
    }

    /// A web address without scheme, `www.` and closing slash, in lower case.
    public static String web(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        int scheme = address.indexOf("://");
        address = scheme >= 0 ? address.substring(scheme + 3) : address;
        address = address.startsWith("www.") ? address.substring(4) : address;
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /// What a person typed into a filter as a full-text query: each word must begin some word of
    /// the record; "" when there is no word in it. Safe whatever the signs.
    public static String query(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var query = new StringBuilder();
        for (String word : cut.split("[^\\p{L}\\p{N}\\p{M}\\p{Co}]+", -1)) {
            if (!word.isEmpty()) {
                query.append(query.isEmpty() ? "" : " ").append('"').append(word).append("\"*");
            }
        }
        return query.toString();
    }
}
