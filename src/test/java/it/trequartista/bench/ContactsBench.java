package it.trequartista.bench;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.PersonStore;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// How quickly 100 000 people are filtered while typing, and a window of rows read.
class ContactsBench {
    private static final int PEOPLE = 100_000;
    private static final List<String> GIVEN =
            List.of("Marta", "Paolo", "Giulia", "Luca", "Elena", "Andrea", "Sara", "Zoë", "Nicolò");
    private static final List<String> FAMILY =
            List.of("Galli", "Conti", "Brambilla", "Ferri", "Riva", "D'Amico", "Neri", "Bassi");

    @TempDir private Path folder;

    @Test
    void filterAsYouTypeOverAHundredThousandPeople() {
        var random = new Random(7);
        try (var db = Db.create(folder.resolve("big.trequartista"), Time.ofThisMachine())) {
            var store = new PersonStore(db);
            var now = db.time().now();
            db.run(
                    h -> {
                        for (int i = 0; i < PEOPLE; i++) {
                            String given = GIVEN.get(random.nextInt(GIVEN.size()));
                            String family =
                                    FAMILY.get(random.nextInt(FAMILY.size()))
                                            + (char) ('a' + random.nextInt(26))
                                            + (char) ('a' + random.nextInt(26));
                            var person =
                                    NewPerson.named(given, family)
                                            .with(PersonField.NICKNAME, "n" + i);
                            var _ = store.insert(h, person, now);
                        }
                    });
            var people = new People(db);
            var typed = new ArrayList<String>();
            for (String word : List.of("marta gal", "zoe d'am", "n4242", "brambilla g", "xyz")) {
                for (int n = 1; n <= word.length(); n++) {
                    typed.add(word.substring(0, n));
                }
            }
            long warm = 0;
            for (String text : typed) {
                warm += people.filter(text).length;
            }
            var keys = new long[typed.size() * 5];
            for (int i = 0; i < keys.length; i++) {
                long start = System.nanoTime();
                warm += people.filter(typed.get(i % typed.size())).length;
                keys[i] = System.nanoTime() - start;
            }
            var rows = new long[200];
            long[] ids = people.ids();
            for (int i = 0; i < rows.length; i++) {
                int from = random.nextInt(ids.length - 80);
                var window = Arrays.stream(ids, from, from + 80).boxed().toList();
                long start = System.nanoTime();
                warm += people.rows(window).size();
                rows[i] = System.nanoTime() - start;
            }
            line("filter a key, 100000 people", keys);
            line("read a window of 80 rows", rows);
            if (warm == 0) {
                throw new AssertionError("nothing was found");
            }
        }
    }

    private static void line(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.1f ms, p99 %.1f ms (bar: 50)%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6);
    }
}
