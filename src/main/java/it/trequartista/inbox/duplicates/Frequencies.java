package it.trequartista.inbox.duplicates;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often each value occurs among the records that are compared.
public final class Frequencies {
    /// A short list says little of how rare a name is: it counts as part of a longer one.
    private static final int ELSEWHERE = 5_000;

    private final Map<String, Integer> families = new HashMap<>();
    private final Map<String, Integer> givens = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();
    private final Map<String, Integer> companies = new HashMap<>();
    private final int all;

    Frequencies(Collection<Known> records) {
        this(records, records.size());
        for (Known one : records) {
            count(families, one.family());
            count(givens, one.given());
        }
    }

    private Frequencies(Collection<Known> records, int all) {
        this.all = all + ELSEWHERE;
        for (Known one : records) {
            for (List<String> values : List.of(one.emails(), one.phones(), one.profiles())) {
                values.forEach(v -> count(addresses, v));
            }
            one.companies().forEach(c -> count(companies, c));
        }
    }

    /// Of some of the people of a file, among whom is everybody who has an address of theirs.
    ///
    /// @param names how often each family and each given name occurs in the file
    /// @param all how many people there are
    public static Frequencies of(Collection<Known> some, Names names, int all) {
        var frequencies = new Frequencies(some, all);
        frequencies.families.putAll(names.families());
        frequencies.givens.putAll(names.givens());
        return frequencies;
    }

    /// How often names occur.
    ///
    /// @param families by family name
    /// @param givens by given name
    public record Names(Map<String, Integer> families, Map<String, Integer> givens) {
        /// Keeps its own copies.
        public Names {
            families = Map.copyOf(families);
            givens = Map.copyOf(givens);
        }
    }

    private static void count(Map<String, Integer> counts, String value) {
        if (!value.isEmpty()) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    /// How many records there are, and might be.
    int all() {
        return all;
    }

    /// The share of other records with this family name.
    double family(String name) {
        return share(families, name);
    }

    /// The share of other records with this name, given or family.
    double either(String name) {
        return share(families, name) + share(givens, name);
    }

    double given(String name) {
        return share(givens, name);
    }

    double address(String value) {
        return share(addresses, value);
    }

    double company(String name) {
        return share(companies, name);
    }

    /// How many records have an address or number.
    int holders(String address) {
        return addresses.getOrDefault(address, 1);
    }

    private double share(Map<String, Integer> counts, String value) {
        return Math.max(1, counts.getOrDefault(value, 1) - 1) / (double) all;
    }
}
