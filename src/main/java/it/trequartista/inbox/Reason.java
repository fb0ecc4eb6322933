package it.trequartista.inbox;

import java.util.List;

/// Why a row got its decision: the key of a sentence and its words.
///
/// @param key in the texts, `inbox.row.…`
/// @param words of the sentence, in order
public record Reason(String key, List<Object> words) {
    static final Reason NEW = of("inbox.row.new");
    static final Reason NEW_COMPANY = of("inbox.row.newCompany");
    static final Reason KNOWN = of("inbox.row.known");
    static final Reason NOBODY = of("inbox.row.nobody");

    /// True when the row may speak of somebody known already.
    public boolean isDoubt() {
        return key.startsWith("inbox.row.perhaps");
    }

    /// What a row adds to somebody: ways to reach them, other facts, or both.
    static Reason adds(int points, int facts) {
        if (points > 0 && facts > 0) {
            return of("inbox.row.adds", points, facts);
        }
        return points > 0 ? of("inbox.row.addsPoints", points) : of("inbox.row.addsFacts", facts);
    }

    /// A new person who may be this one.
    static Reason doubting(Card namesake) {
        String name = namesake.who.label();
        return namesake.jobs.isEmpty()
                ? of("inbox.row.perhaps", name)
                : of("inbox.row.perhapsAt", name, namesake.jobs.getFirst().company().name);
    }

    /// A row left out because it may be this person.
    static Reason leaving(Card namesake) {
        return of("inbox.row.perhapsLeft", namesake.who.label());
    }

    static Reason of(String key, Object... words) {
        return new Reason(key, List.of(words));
    }
}
