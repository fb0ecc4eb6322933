package it.trequartista.inbox.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Which records are worth comparing: those that share an address, a number or a page, and those
/// whose names may be one. Names one letter apart meet under what is left when a letter is taken
/// from each (the idea of SymSpell).
final class Blocks {
    /// A block of more records than this says nothing: it is a switchboard, or a name like
    /// everybody's.
    private static final int MOST = 400;

    private final Map<String, List<Known>> blocks = new HashMap<>();
    private final Nicknames nicknames;

    Blocks(Nicknames nicknames) {
        this.nicknames = nicknames;
    }

    /// Puts a record where those like it are.
    void add(Known one) {
        for (String key : keys(one)) {
            blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(one);
        }
    }

    /// Everybody who is somewhere with a record.
    Set<Known> near(Known one) {
        var found = new HashSet<Known>();
        for (String key : keys(one)) {
            var block = blocks.getOrDefault(key, List.of());
            if (block.size() <= MOST) {
                found.addAll(block);
            }
        }
        found.remove(one);
        return found;
    }

    /// Every pair of a block, a pair of several blocks several times.
    void pairs(BiConsumer<Known, Known> compare) {
        for (List<Known> block : blocks.values()) {
            if (block.size() > MOST) {
                continue;
            }
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    if (block.get(i).id() != block.get(j).id()) {
                        compare.accept(block.get(i), block.get(j));
                    }
                }
            }
        }
    }

    private Set<String> keys(Known one) {
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
