package it.trequartista.inbox;

import it.trequartista.contacts.NewPerson;

import java.util.Set;

/// Names of people: taken apart, and compared.
public final class Names {
    private static final Set<String> PARTICLES =
            Set.of(
                    "d", "da", "dal", "dalla", "de", "degli", "dei", "del", "della", "dello", "di",
                    "do", "dos", "du", "el", "la", "le", "li", "lo", "mac", "san", "santa", "ten",
                    "ter", "van", "von", "zu", "bin", "al");

    private Names() {}

    /// Given and family name of `Mario Rossi`, `Rossi, Mario` or `Ludovica De Santis`.
    static Incoming.Who split(String full, String nickname) {
        String text = full.strip();
        int comma = text.indexOf(',');
        if (comma > 0 && text.indexOf(',', comma + 1) < 0) {
            return new Incoming.Who(
                    text.substring(comma + 1).strip(), text.substring(0, comma).strip(), nickname);
        }
        int cut = text.lastIndexOf(' ');
        while (cut > 0) {
            int before = text.lastIndexOf(' ', cut - 1);
            String word = Plain.of(text.substring(before + 1, cut));
            if (before < 0 || !PARTICLES.contains(word)) {
                break;
            }
            cut = before;
        }
        return cut < 0
                ? new Incoming.Who(text, "", nickname)
                : new Incoming.Who(
                        text.substring(0, cut).strip(), text.substring(cut + 1), nickname);
    }

    /// Somebody of this full name.
    public static NewPerson person(String full) {
        var who = split(full, "");
        return NewPerson.named(who.given(), who.family());
    }

    /// What somebody of this full name is sorted by, as contacts keeps it.
    public static String sortKey(String full) {
        return split(full, "").sortKey();
    }

    /// True when two plain names can be one person's: one is empty, or they share a word.
    static boolean agree(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return true;
        }
        String padded = " " + other + " ";
        int from = 0;
        for (int i = 0; i <= one.length(); i++) {
            if (i == one.length() || one.charAt(i) == ' ') {
                if (i - from > 1 && padded.contains(" " + one.substring(from, i) + " ")) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }
}
