package it.trequartista.inbox.duplicates;

import it.trequartista.kernel.Progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Finds the records that may be one person, or one company.
///
/// @param <T> what is compared of a record: a [Known] or a [Firm]
public final class Duplicates<T> {
    private static final Comparator<Likeness> LIKEST_FIRST =
            Comparator.comparingDouble(Likeness::bits)
                    .reversed()
                    .thenComparingLong(Likeness::one)
                    .thenComparingLong(Likeness::other);

    private final List<T> records;
    private final Function<T, Iterable<String>> keys;
    private final BiFunction<T, T, Likeness> scoring;
    private final BiPredicate<T, T> hopeless;

    private Duplicates(
            Collection<T> records,
            Function<T, Iterable<String>> keys,
            BiFunction<T, T, Likeness> scoring,
            BiPredicate<T, T> hopeless) {
        this.records = List.copyOf(records);
        this.keys = keys;
        this.scoring = scoring;
        this.hopeless = hopeless;
    }

    /// Among these people.
    public static Duplicates<Known> ofPeople(Collection<Known> people) {
        return ofPeople(people, new Frequencies(people));
    }

    /// Among some of the people of a file, of which it is known how often each value occurs.
    public static Duplicates<Known> ofPeople(Collection<Known> people, Frequencies frequencies) {
        var nicknames = new Nicknames();
        var scoring = new Scoring(frequencies, nicknames);
        return new Duplicates<>(
                people, new NameKeys(nicknames)::of, scoring::of, scoring::cannotBeOne);
    }

    /// Among these companies.
    public static Duplicates<Firm> ofCompanies(Collection<Firm> companies) {
        return new Duplicates<>(
                companies, Firm::keys, new FirmScoring(companies)::of, (a, b) -> false);
    }

    /// Every pair that is worth a look, the likest first.
    public List<Likeness> all() {
        return all(Progress.UNWATCHED);
    }

    /// The same; tells how many records were compared with those after them.
    public List<Likeness> all(Progress progress) {
        var found = new ArrayList<Likeness>();
        int[] compared = {0};
        new Blocks<>(records, keys)
                .pairs(
                        (a, b, place) -> {
                            if ((++compared[0] & 0xffff) == 0) {
                                progress.check();
                                progress.at(place, records.size());
                            }
                            if (hopeless.test(a, b)) {
                                return;
                            }
                            var likeness = scoring.apply(a, b);
                            if (likeness.bits() >= Likeness.WORTH_A_LOOK) {
                                found.add(likeness);
                            }
                        });
        found.sort(LIKEST_FIRST);
        return found;
    }

    /// Those of them somebody new may be, the likest first. Compares with all of them: give it
    /// those that come into question.
    public List<Likeness> of(T fresh) {
        return records.stream()
                .map(k -> scoring.apply(fresh, k))
                .filter(l -> l.bits() >= Likeness.WORTH_A_LOOK)
                .sorted(LIKEST_FIRST)
                .toList();
    }
}
