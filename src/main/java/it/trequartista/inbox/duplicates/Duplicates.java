package it.trequartista.inbox.duplicates;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/// Finds the records that may be one person.
public final class Duplicates {
    private final Nicknames nicknames = new Nicknames();
    private final Blocks blocks = new Blocks(nicknames);
    private final Scoring scoring;

    /// Among these.
    public Duplicates(Collection<Known> records) {
        this.scoring = new Scoring(new Frequencies(records), nicknames);
        records.forEach(blocks::add);
    }

    /// Every pair that is worth a look, the likest first.
    public List<Likeness> all() {
        var found = new TreeMap<Pair, Likeness>();
        var seen = new HashSet<Pair>();
        blocks.pairs(
                (a, b) -> {
                    var pair = Pair.of(a.id(), b.id());
                    if (seen.add(pair)) {
                        var likeness = scoring.of(a, b);
                        if (likeness.bits() >= Likeness.WORTH_A_LOOK) {
                            found.put(pair, likeness);
                        }
                    }
                });
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Likeness::bits).reversed())
                .toList();
    }

    /// Those of them somebody new may be, the likest first.
    public List<Likeness> of(Known fresh) {
        return blocks.near(fresh).stream()
                .map(k -> scoring.of(fresh, k))
                .filter(l -> l.bits() >= Likeness.WORTH_A_LOOK)
                .sorted(Comparator.comparingDouble(Likeness::bits).reversed())
                .toList();
    }

    private record Pair(long one, long other) implements Comparable<Pair> {
        static Pair of(long a, long b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }

        @Override
        public int compareTo(Pair o) {
            return one == o.one ? Long.compare(other, o.other) : Long.compare(one, o.one);
        }
    }
}
