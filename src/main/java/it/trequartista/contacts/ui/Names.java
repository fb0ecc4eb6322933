package it.trequartista.contacts.ui;

import it.trequartista.contacts.Owner;
import it.trequartista.ui.Desk;

/// Names as they are drawn.
final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    /// The name, cut when it is absurdly long, or words for none.
    static String shown(Desk desk, Owner owner, String name) {
        if (name.isBlank()) {
            return desk.text(
                    owner instanceof Owner.OfPerson
                            ? "contacts.namelessPerson"
                            : "contacts.namelessCompany");
        }
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
