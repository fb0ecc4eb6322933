package it.trequartista.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What the file knows already, asked in chunks while a plan is made.
interface Known {
    /// True when there is anybody.
    default boolean any() {
        return true;
    }

    /// The people these e-mails and numbers reach, by each of them.
    Map<String, List<Long>> peopleAt(Collection<String> normalised);

    /// The people of these ids with everything on them; companies by their ids.
    List<Card> people(Collection<Long> ids, Map<Long, CompanyCard> companies);

    /// All people by plain name.
    Map<String, List<Long>> peopleByName();

    /// Those with neither e-mail nor phone, by plain name.
    Map<String, List<Long>> unreachableByName();

    /// All companies.
    List<CompanyCard> companies();

    /// Nothing is known: the file has no people and no companies.
    Known NOTHING =
            new Known() {
                @Override
                public boolean any() {
                    return false;
                }

                @Override
                public Map<String, List<Long>> peopleAt(Collection<String> normalised) {
                    return Map.of();
                }

                @Override
                public List<Card> people(Collection<Long> ids, Map<Long, CompanyCard> companies) {
                    return List.of();
                }

                @Override
                public Map<String, List<Long>> peopleByName() {
                    return Map.of();
                }

                @Override
                public Map<String, List<Long>> unreachableByName() {
                    return Map.of();
                }

                @Override
                public List<CompanyCard> companies() {
                    return List.of();
                }
            };
}
