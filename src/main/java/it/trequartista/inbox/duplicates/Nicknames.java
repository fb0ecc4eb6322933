package it.trequartista.inbox.duplicates;

import it.trequartista.contacts.Normal;
import it.trequartista.kernel.DataLines;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which given names may be the same person's, from `nicknames.txt`.
final class Nicknames {
    private final Map<String, Set<Integer>> families = new HashMap<>();

    Nicknames() {
        int family = 0;
        for (String line : DataLines.of(Nicknames.class, "nicknames.txt")) {
            take(++family, line);
        }
    }

    private void take(int family, String line) {
        for (String name : Normal.key(line).split(" ", -1)) {
            families.computeIfAbsent(name, n -> new HashSet<>()).add(family);
        }
    }

    /// The families of names a name is in.
    Set<Integer> families(String given) {
        return families.getOrDefault(first(given), Set.of());
    }

    /// Whether two may be the same person's.
    boolean areOne(String one, String other) {
        var mine = families(one);
        if (mine.isEmpty()) {
            return false;
        }
        for (Integer family : families(other)) {
            if (mine.contains(family)) {
                return true;
            }
        }
        return false;
    }

    /// The first of several given names.
    static String first(String given) {
        int space = given.indexOf(' ');
        return space < 0 ? given : given.substring(0, space);
    }
}
