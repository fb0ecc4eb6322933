package it.trequartista.inbox.duplicates;

import it.trequartista.inbox.duplicates.Likeness.Clue;
import it.trequartista.inbox.duplicates.Likeness.How;
import it.trequartista.inbox.duplicates.Likeness.What;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Scores two companies like [Scoring] two people. A code the law gives out once says more than
/// how often it occurs here.
final class FirmScoring {
    /// Of how many records there is a second one of the same company.
    private static final double DOUBLED = 0.2;

    /// That two companies have one code: a slip of the pen.
    private static final double CODE_BY_CHANCE = 1e-7;

    /// A town is never rarer than this, however few of the list are there.
    private static final double TOWN = 0.01;

    private final Frequencies frequencies;
    private final Scoring shared;
    private final double odds;

    FirmScoring(Collection<Firm> firms) {
        this.frequencies = new Frequencies(firms.stream().map(FirmScoring::counted).toList());
        this.shared = new Scoring(frequencies, new Nicknames());
        this.odds = Scoring.log2(DOUBLED / frequencies.all());
    }

    private static Known counted(Firm firm) {
        return new Known(
                firm.id(),
                "",
                firm.names().isEmpty() ? "" : firm.names().getFirst(),
                firm.emails(),
                firm.phones(),
                firm.pages(),
                firm.town().isEmpty() ? List.of() : List.of(firm.town()));
    }

    /// Scores two records.
    Likeness of(Firm a, Firm b) {
        var clues = new ArrayList<Clue>(6);
        names(a.names(), b.names(), clues);
        codes(a.codes(), b.codes(), clues);
        shared.addresses(What.EMAIL, a.emails(), b.emails(), clues);
        shared.addresses(What.PHONE, a.phones(), b.phones(), clues);
        shared.addresses(What.PROFILE, a.pages(), b.pages(), clues);
        town(a.town(), b.town(), clues);
        double bits = odds;
        for (Clue clue : clues) {
            bits += clue.bits();
        }
        clues.sort(Comparator.comparingDouble((Clue c) -> -Math.abs(c.bits())));
        return new Likeness(Math.min(a.id(), b.id()), Math.max(a.id(), b.id()), bits, clues);
    }

    private void names(List<String> a, List<String> b, List<Clue> clues) {
        Clue best = null;
        for (String one : a) {
            for (String other : b) {
                var clue = name(one, other);
                best = best == null || clue.bits() > best.bits() ? clue : best;
            }
        }
        if (best != null) {
            clues.add(best);
        }
    }

    private Clue name(String a, String b) {
        double share = Math.max(frequencies.family(a), frequencies.family(b));
        var how = nameHow(a, b);
        return switch (how) {
            case SAME -> Scoring.agreed(What.NAME, how, a, 0.8, share);
            case NEAR -> Scoring.agreed(What.NAME, how, a, 0.1, share * 3);
            // One word of a name is in many names.
            case SHORT -> Scoring.agreed(What.NAME, how, a, 0.1, share * 20 / fewer(a, b));
            default -> new Clue(What.NAME, How.DIFFERENT, "", Scoring.log2(0.05));
        };
    }

    /// Whether two names may be one company's.
    static boolean isName(String a, String b) {
        return nameHow(a, b) != How.DIFFERENT;
    }

    private static How nameHow(String a, String b) {
        String one = a.replace(" ", "");
        String other = b.replace(" ", "");
        if (one.equals(other)) {
            return How.SAME;
        }
        if (Math.min(one.length(), other.length()) > 4 && Slips.isOne(one, other)) {
            return How.NEAR;
        }
        var words = words(a);
        var others = words(b);
        var fewer = words.size() < others.size() ? words : others;
        boolean says = fewer.size() > 1 || fewer.iterator().next().length() > 4;
        return says && (words.containsAll(others) || others.containsAll(words))
                ? How.SHORT
                : How.DIFFERENT;
    }

    private static int fewer(String a, String b) {
        return Math.min(words(a).size(), words(b).size());
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(name.split(" ", -1)));
    }

    private static void codes(List<String> a, List<String> b, List<Clue> clues) {
        boolean areComparable = false;
        for (String code : a) {
            if (b.contains(code)) {
                clues.add(Scoring.agreed(What.CODE, How.SAME, code, 0.9, CODE_BY_CHANCE));
                return;
            }
            // A VAT number is no tax code of a person.
            areComparable |= b.stream().anyMatch(c -> c.length() == code.length());
        }
        if (areComparable) {
            clues.add(new Clue(What.CODE, How.DIFFERENT, "", Scoring.log2(0.01)));
        }
    }

    private void town(String a, String b, List<Clue> clues) {
        if (!a.isEmpty() && !b.isEmpty()) {
            clues.add(
                    a.equals(b)
                            ? Scoring.agreed(
                                    What.TOWN,
                                    How.SAME,
                                    a,
                                    0.9,
                                    Math.max(TOWN, frequencies.company(a)))
                            : new Clue(What.TOWN, How.DIFFERENT, "", Scoring.log2(0.2)));
        }
    }
}
