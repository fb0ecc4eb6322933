package it.trequartista.inbox.duplicates;

import java.util.HashSet;
import java.util.Set;

/// Under which keys a person is met by those like them: each address, number and page, and the
/// names as they may have been written. Names one letter apart meet under what is left when a
/// letter is taken from each (the idea of SymSpell).
final class NameKeys {
    private final Nicknames nicknames;

    NameKeys(Nicknames nicknames) {
        this.nicknames = nicknames;
    }

    Set<String> of(Known one) {
        var keys = new HashSet<String>();
        one.emails().forEach(e -> keys.add("@" + e));
        one.phones().forEach(p -> keys.add("#" + p));
        one.profiles().forEach(p -> keys.add("/" + p));
        names(one.family(), one.given(), keys);
        if (!one.given().isEmpty() && one.given().indexOf(' ') < 0) {
            names(one.given(), one.family(), keys);
        }
        return keys;
    }

    /// Family and given name: with every form of the given name, and with a letter less.
    private void names(String family, String given, Set<String> keys) {
        if (family.isEmpty()) {
            return;
        }
        String first = Nicknames.first(given);
        var firsts = new HashSet<String>();
        firsts.add(first.isEmpty() ? "" : first.substring(0, 1));
        nicknames.families(first).forEach(f -> firsts.add("=" + f));
        for (String sign : firsts) {
            keys.add(family + "|" + sign);
            if (family.length() > 3) {
                for (int i = 0; i < family.length(); i++) {
                    keys.add(family.substring(0, i) + family.substring(i + 1) + "|" + sign);
                }
            }
        }
    }
}
