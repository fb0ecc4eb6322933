package it.trequartista.inbox.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;

class DuplicatesTest {
    private static Known known(long id, String given, String family, String email, String phone) {
        return new Known(
                id,
                given,
                family,
                email.isEmpty() ? List.of() : List.of(email),
                phone.isEmpty() ? List.of() : List.of(phone),
                List.of(),
                List.of());
    }

    @Test
    void whoIsTwiceIsFoundAndNobodyElseIsTakenForThem() {
        var town = new Town(7, 20_000);
        var all = Duplicates.ofPeople(town.records).all();
        long right = all.stream().filter(l -> isOne(town, l)).count();
        long sure = all.stream().filter(Likeness::isSure).count();
        long sureRight = all.stream().filter(Likeness::isSure).filter(l -> isOne(town, l)).count();
        var counts = new HashMap<Integer, Integer>();
        town.truth.values().forEach(w -> counts.merge(w, 1, Integer::sum));
        long twice = counts.values().stream().filter(c -> c == 2).count();
        System.out.printf(
                "%d records, %d twice: sure %d, right %d (precision %.5f, recall %.3f); worth a"
                        + " look %d, right %d (recall %.3f)%n",
                town.records.size(),
                twice,
                sure,
                sureRight,
                sureRight / (double) sure,
                sureRight / (double) twice,
                all.size(),
                right,
                right / (double) twice);
        assertThat(sureRight / (double) sure).isGreaterThanOrEqualTo(0.999);
        assertThat(right / (double) twice).isGreaterThanOrEqualTo(0.92);
    }

    private static boolean isOne(Town town, Likeness likeness) {
        return town.truth.get(likeness.one()).equals(town.truth.get(likeness.other()));
    }

    @Test
    void shortAndSwappedAndMistypedNamesMeet() {
        var records =
                List.of(
                        known(1, "giuseppe", "quarantotti", "", "+393331234567"),
                        known(2, "beppe", "quarantotti", "", "+393331234567"),
                        known(3, "quarantotti", "giuseppe", "", "+393331234567"),
                        known(4, "giuseppe", "quarantoti", "", "+393331234567"),
                        known(5, "anna", "verdi", "", ""));
        var all = Duplicates.ofPeople(records).all();
        assertThat(all)
                .filteredOn(l -> l.one() == 1)
                .extracting(Likeness::other)
                .contains(2L, 3L, 4L);
        assertThat(all).noneMatch(l -> l.other() == 5);
    }

    @Test
    void aHouseThatSharesANumberIsNotOnePerson() {
        var records =
                List.of(
                        known(1, "mario", "rossi", "mario@rossi.it", "+390255501010"),
                        known(2, "maria", "rossi", "maria@rossi.it", "+390255501010"));
        assertThat(Duplicates.ofPeople(records).all()).noneMatch(Likeness::isSure);
    }
}
