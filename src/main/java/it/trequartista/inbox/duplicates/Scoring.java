package it.trequartista.inbox.duplicates;

import it.trequartista.inbox.duplicates.Likeness.Clue;
import it.trequartista.inbox.duplicates.Likeness.How;
import it.trequartista.inbox.duplicates.Likeness.What;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Scores two records, see the package for the formula.
final class Scoring {
    /// Of how many records there is a second one of the same person.
    private static final double DOUBLED = 0.1;

    /// More people than this at one address or number share it.
    private static final int SHARED = 4;

    /// Mailboxes that are an office's and nobody's.
    private static final Set<String> OFFICES =
            Set.of(
                    "info",
                    "amministrazione",
                    "commerciale",
                    "contatti",
                    "segreteria",
                    "ufficio",
                    "vendite",
                    "ordini",
                    "office",
                    "sales",
                    "admin",
                    "contact",
                    "hello",
                    "mail",
                    "studio",
                    "marketing",
                    "support",
                    "accounting",
                    "direzione",
                    "acquisti");

    private final Frequencies frequencies;
    private final Nicknames nicknames;
    private final double odds;

    Scoring(Frequencies frequencies, Nicknames nicknames) {
        this.frequencies = frequencies;
        this.nicknames = nicknames;
        this.odds = log2(DOUBLED / frequencies.all());
    }

    /// Scores two records.
    Likeness of(Known a, Known b) {
        var clues = new ArrayList<Clue>(6);
        names(a, b, clues);
        addresses(What.EMAIL, a.emails(), b.emails(), clues);
        addresses(What.PHONE, a.phones(), b.phones(), clues);
        addresses(What.PROFILE, a.profiles(), b.profiles(), clues);
        companies(a.companies(), b.companies(), clues);
        double bits = odds;
        for (Clue clue : clues) {
            bits += clue.bits();
        }
        clues.sort(Comparator.comparingDouble((Clue c) -> -Math.abs(c.bits())));
        return new Likeness(Math.min(a.id(), b.id()), Math.max(a.id(), b.id()), bits, clues);
    }

    /// Whether two need not be scored: neither an address nor a company in common, and one of the
    /// names another. Of those that meet nearly all are such.
    boolean cannotBeOne(Known a, Known b) {
        return !haveCommon(a.emails(), b.emails())
                && !haveCommon(a.phones(), b.phones())
                && !haveCommon(a.profiles(), b.profiles())
                && !haveCommon(a.companies(), b.companies())
                && !isSwapped(a, b)
                && (familyHow(a.family(), b.family()) == How.DIFFERENT
                        || givenHow(nicknames, a.given(), b.given()) == How.DIFFERENT);
    }

    private static boolean haveCommon(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                if (a.get(i).equals(b.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSwapped(Known a, Known b) {
        return !a.given().isEmpty()
                && !b.given().isEmpty()
                && !a.family().equals(b.family())
                && a.family().equals(b.given())
                && b.family().equals(a.given());
    }

    private void names(Known a, Known b, List<Clue> clues) {
        if (isSwapped(a, b)) {
            clues.add(swapped(What.FAMILY, a.family(), 0.03));
            clues.add(swapped(What.GIVEN, a.given(), 0.9));
            return;
        }
        if (!a.family().isEmpty() && !b.family().isEmpty()) {
            clues.add(family(a.family(), b.family()));
        }
        if (!a.given().isEmpty() && !b.given().isEmpty()) {
            clues.add(given(a.given(), b.given()));
        }
    }

    private Clue swapped(What what, String name, double m) {
        return agreed(what, How.SWAPPED, name, m, frequencies.either(name));
    }

    private Clue family(String a, String b) {
        double share = Math.max(frequencies.family(a), frequencies.family(b));
        var how = familyHow(a, b);
        return switch (how) {
            case SAME -> agreed(What.FAMILY, how, a, 0.85, share);
            // Of all names one letter apart some are names of their own.
            case NEAR -> agreed(What.FAMILY, how, a, 0.08, share * 3);
            default -> new Clue(What.FAMILY, How.DIFFERENT, "", log2(0.05));
        };
    }

    static How familyHow(String a, String b) {
        if (a.equals(b) || a.isEmpty() || b.isEmpty()) {
            return How.SAME;
        }
        return Math.min(a.length(), b.length()) > 3 && Slips.isOne(a, b) ? How.NEAR : How.DIFFERENT;
    }

    private Clue given(String a, String b) {
        double share = Math.max(frequencies.given(a), frequencies.given(b));
        var how = givenHow(nicknames, a, b);
        return switch (how) {
            case SAME -> agreed(What.GIVEN, how, a, 0.8, share);
            case INITIAL -> new Clue(What.GIVEN, how, a, log2(0.9 / 0.12));
            case SHORT -> agreed(What.GIVEN, how, a, 0.08, share * 2);
            case NEAR -> agreed(What.GIVEN, how, a, 0.06, share * 3);
            default -> new Clue(What.GIVEN, How.DIFFERENT, "", log2(0.02));
        };
    }

    static How givenHow(Nicknames nicknames, String a, String b) {
        String first = Nicknames.first(a);
        String second = Nicknames.first(b);
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            return How.SAME;
        }
        if (first.length() == 1 || second.length() == 1) {
            return first.charAt(0) == second.charAt(0) ? How.INITIAL : How.DIFFERENT;
        }
        if (nicknames.areOne(first, second)) {
            return How.SHORT;
        }
        // Mario and Maria are two.
        boolean isGender =
                first.length() == second.length()
                        && first.regionMatches(0, second, 0, first.length() - 1);
        return !isGender
                        && Math.min(first.length(), second.length()) > 3
                        && Slips.isOne(first, second)
                ? How.NEAR
                : How.DIFFERENT;
    }

    /// What two lists of addresses, numbers or pages add.
    void addresses(What what, List<String> a, List<String> b, List<Clue> clues) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        Clue best = null;
        for (String value : a) {
            if (b.contains(value)) {
                Clue clue = address(what, value);
                best = best == null || clue.bits() > best.bits() ? clue : best;
            }
        }
        clues.add(best == null ? new Clue(what, How.DIFFERENT, "", log2(differing(what))) : best);
    }

    private Clue address(What what, String value) {
        int at = value.indexOf('@');
        boolean isShared =
                frequencies.holders(value) > SHARED
                        || (at > 0 && OFFICES.contains(value.substring(0, at)));
        return isShared
                ? new Clue(what, How.SAME, value, 3)
                : agreed(what, How.SAME, value, 0.5, frequencies.address(value));
    }

    /// How often two records of one person have no such address in common.
    private static double differing(What what) {
        return switch (what) {
            case EMAIL -> 0.4;
            case PHONE -> 0.25;
            default -> 0.05;
        };
    }

    private void companies(List<String> a, List<String> b, List<Clue> clues) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        for (String name : a) {
            if (b.contains(name)) {
                clues.add(agreed(What.COMPANY, How.SAME, name, 0.5, frequencies.company(name)));
                return;
            }
        }
        clues.add(new Clue(What.COMPANY, How.DIFFERENT, "", log2(0.5)));
    }

    /// What an agreement adds.
    static Clue agreed(What what, How how, String value, double m, double u) {
        return new Clue(what, how, value, log2(m / Math.min(1, u)));
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
