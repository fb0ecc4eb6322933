package it.trequartista.inbox.duplicates;

import it.trequartista.inbox.duplicates.Likeness.How;

/// Tells by their names alone whether two may be one: before their records are read.
public final class Meeting {
    private final Nicknames nicknames = new Nicknames();

    /// Whether somebody sorted under a key, family name first, may have these names.
    public boolean isPerson(String sortKey, String family, String given) {
        // The family name of the key ends where that of the other does, or a letter before or
        // after.
        int end = sortKey.indexOf(' ', Math.max(1, family.length() - 1));
        String head = end < 0 ? sortKey : sortKey.substring(0, end);
        String rest = end < 0 ? "" : sortKey.substring(end + 1).replace(".", "");
        return Scoring.familyHow(head, family) != How.DIFFERENT
                && Scoring.givenHow(nicknames, rest, given) != How.DIFFERENT;
    }

    /// Whether a company sorted under a key may have this name, see [Firm#bare].
    public static boolean isCompany(String sortKey, String name) {
        String one = Firm.bare(sortKey);
        return FirmScoring.isName(one, name);
    }
}
