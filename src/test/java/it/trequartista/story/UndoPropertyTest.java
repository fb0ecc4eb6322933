package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.deals.Deals;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.History;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Whatever is done: undoing all of it gives the first state, doing it again gives the last, and
/// every step on the way is the state that was there.
class UndoPropertyTest {
    private static final int ACTS = 60;

    @TempDir Path folder;

    /// `-Dundo.seeds=1000` for more, `-Dundo.seed=17` for one that failed.
    static LongStream seeds() {
        Long one = Long.getLong("undo.seed");
        return one != null
                ? LongStream.of(one)
                : LongStream.range(0, Integer.getInteger("undo.seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoGoesBackToEveryState(long seed) {
        var time = Time.ofThisMachine();
        var dice = new SplittableRandom(seed);
        try (var db = Db.create(folder.resolve("a.treq"), time, new Ids(time, dice.split()))) {
            // The pipeline is furniture: it is there before the first act.
            var _ = new Deals(db).pipeline();
            db.history().begin();
            String repeat = "mvn test -Dtest=UndoPropertyTest -Dundo.seed=" + seed;
            var seller = new RandomSeller(db, dice, folder);
            var states = new ArrayList<>(List.of(dump(db)));
            for (int i = 0; i < ACTS; i++) {
                turnAround(repeat, db, dice, states);
                var before = last(db);
                seller.act();
                if (last(db) != before) {
                    states.add(dump(db));
                }
            }
            for (int i = states.size() - 2; i >= 0; i--) {
                assertThat(db.history().undo()).as(repeat).isPresent();
                same(repeat + ", back to " + i, states.get(i), dump(db));
            }
            assertThat(db.history().undo()).as(repeat).isEmpty();
            for (int i = 1; i < states.size(); i++) {
                assertThat(db.history().redo()).as(repeat).isPresent();
                same(repeat + ", on to " + i, states.get(i), dump(db));
            }
            assertThat(db.check()).isEmpty();
        }
    }

    /// Now and then somebody goes back and on, and stays somewhere on the way.
    private static void turnAround(
            String repeat, Db db, SplittableRandom dice, List<SortedSet<String>> states) {
        if (dice.nextInt(6) != 0) {
            return;
        }
        int back = dice.nextInt(4);
        int on = dice.nextInt(back + 1);
        int undone = 0;
        for (int i = 0; i < back && db.history().undo().isPresent(); i++) {
            undone++;
        }
        for (int i = 0; i < Math.min(on, undone); i++) {
            assertThat(db.history().redo()).isPresent();
        }
        for (int i = Math.min(on, undone); i < undone; i++) {
            states.removeLast();
        }
        same(repeat, states.getLast(), dump(db));
    }

    private static void same(String repeat, Set<String> expected, Set<String> found) {
        var missing = new TreeSet<>(expected);
        missing.removeAll(found);
        var wrong = new TreeSet<>(found);
        wrong.removeAll(expected);
        assertThat(wrong).as(repeat).isEqualTo(missing);
    }

    private static long last(Db db) {
        return db.history().steps(Long.MAX_VALUE, 1).stream()
                .mapToLong(History.Step::n)
                .findFirst()
                .orElse(0);
    }

    /// Every row that can be seen, with everything about it that travels.
    private static SortedSet<String> dump(Db db) {
        return db.read(
                h -> {
                    var all = new TreeSet<String>();
                    for (Table table : Tables.ours().travelling()) {
                        if (!table.losesRows()) {
                            continue;
                        }
                        var columns = table.columns().stream().map(Table.Column::name).toList();
                        h.createQuery(
                                        "SELECT id, "
                                                + String.join(", ", columns)
                                                + " FROM "
                                                + table.name()
                                                + " WHERE deleted = 0 ORDER BY id")
                                .mapToMap()
                                .forEach(row -> all.add(table.name() + row));
                    }
                    return all;
                });
    }
}
