package it.trequartista.inbox.twins;

import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.PersonStore;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/// What it costs to ask of one person, and of all, in a file of a hundred thousand.
class TwinsBench {
    private static final int PEOPLE = 100_000;
    private static final int ASKED = 200;
    private static final String[] ENDS = {"tti", "lli", "ni", "ri", "sso", "cci", "zzi", "ldi"};
    private static final String[] PARTS = {
        "ba", "ca", "do", "fa", "ga", "le", "ma", "ni", "pe", "ro", "sa", "ti", "ver", "zan", "bor"
    };
    private static final String[] GIVEN = {
        "Anna", "Marco", "Lucia", "Paolo", "Sara", "Luca", "Elena", "Dario", "Irene", "Ugo"
    };

    @TempDir Path folder;

    @Test
    void oneAndAll() {
        var dice = new SplittableRandom(1);
        try (var db = Db.create(folder.resolve("a.treq"), Time.ofThisMachine())) {
            var store = new PersonStore(db);
            var now = db.time().now();
            db.run(
                    h -> {
                        for (int i = 0; i < PEOPLE; i++) {
                            var _ = store.insert(h, somebody(dice, i), now);
                        }
                    });
            var twins = new Twins(db);
            long[] ids =
                    db.read(
                            h ->
                                    h
                                            .createQuery(
                                                    "SELECT id FROM person ORDER BY created_at, id"
                                                            + " LIMIT 200")
                                            .mapTo(Long.class)
                                            .list()
                                            .stream()
                                            .mapToLong(x -> x)
                                            .toArray());
            long[] times = new long[ASKED];
            int found = 0;
            for (int i = 0; i < ASKED; i++) {
                long start = cpu();
                found += twins.like(Kind.PEOPLE, ids[i]).size();
                times[i] = cpu() - start;
            }
            Arrays.sort(times);
            long start = cpu();
            int pairs = twins.pairs(Kind.PEOPLE, Progress.UNWATCHED).size();
            System.out.printf(
                    Locale.ROOT,
                    "of %,d people: one asked about in %.1f ms of the processor (median, 95 %%:"
                        + " %.1f ms; %d found); all read and searched in %.1f s of the processor,"
                        + " %,d pairs%n",
                    PEOPLE,
                    times[ASKED / 2] / 1e6,
                    times[ASKED * 95 / 100] / 1e6,
                    found,
                    (cpu() - start) / 1e9,
                    pairs);
        }
    }

    /// What this thread has worked: other programs do not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static NewPerson somebody(SplittableRandom dice, int i) {
        var family = new StringBuilder();
        for (int n = 1 + dice.nextInt(3); n > 0; n--) {
            family.append(PARTS[dice.nextInt(PARTS.length)]);
        }
        family.append(ENDS[dice.nextInt(ENDS.length)]);
        return NewPerson.named(GIVEN[dice.nextInt(GIVEN.length)], family.toString())
                .with(ContactKind.EMAIL, "p" + i + "@posta.example");
    }
}
