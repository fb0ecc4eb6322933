package it.trequartista.inbox.duplicates;

import it.trequartista.contacts.Normal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is compared of a company. Everything is normalised before, as in [Known].
///
/// @param id of the record
/// @param names of it, see [#bare]
/// @param codes VAT numbers and tax codes, in capitals, without the country
/// @param emails of it
/// @param phones of it
/// @param pages of it
/// @param town it is in, "" if unknown
public record Firm(
        long id,
        List<String> names,
        List<String> codes,
        List<String> emails,
        List<String> phones,
        List<String> pages,
        String town) {
    private static final Set<String> FORMS =
            Set.of(
                    "srl",
                    "srls",
                    "spa",
                    "snc",
                    "sas",
                    "ss",
                    "scarl",
                    "scrl",
                    "coop",
                    "gmbh",
                    "ag",
                    "kg",
                    "ohg",
                    "ug",
                    "ltd",
                    "limited",
                    "llc",
                    "inc",
                    "corp",
                    "plc",
                    "sa",
                    "sarl",
                    "bv",
                    "nv",
                    "sl",
                    "societa",
                    "ditta",
                    "unipersonale");

    /// Keeps its own copies.
    public Firm {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        pages = List.copyOf(pages);
    }

    /// A name without its legal form and signs: "Rossi & Figli S.r.l." is "rossi figli".
    public static String bare(String name) {
        String plain =
                Normal.key(name)
                        .replaceAll("(?<=\\b\\p{L})\\.\\s?(?=\\p{L}\\b)", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ");
        var words = new ArrayList<String>();
        for (String word : plain.strip().split(" ", -1)) {
            if (!FORMS.contains(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? plain.strip() : String.join(" ", words);
    }

    /// Under which keys it is met by those like it.
    Set<String> keys() {
        var keys = new HashSet<String>();
        codes.forEach(c -> keys.add("=" + c));
        emails.forEach(e -> keys.add("@" + e));
        phones.forEach(p -> keys.add("#" + p));
        pages.forEach(p -> keys.add("/" + p));
        for (String name : names) {
            int space = name.indexOf(' ');
            String first = space < 0 ? name : name.substring(0, space);
            keys.add("|" + first);
            keys.add("|" + first + "|" + town);
            String whole = name.replace(" ", "");
            keys.add(whole);
            for (int i = 0; whole.length() > 3 && i < whole.length(); i++) {
                keys.add(whole.substring(0, i) + whole.substring(i + 1));
            }
        }
        return keys;
    }
}
