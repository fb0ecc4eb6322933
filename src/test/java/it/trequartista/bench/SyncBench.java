package it.trequartista.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.app.LiveFolder;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.PersonStore;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.Wishes;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.SharedFolder;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What it costs to keep every change, and to carry it to another computer. Ratios are taken in
/// one run, of medians, the two sides in turn, and of the time the thread had on a processor, so
/// that they mean something beside other work; both sides make the search once at the end.
class SyncBench {
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Time TIME = Time.ofThisMachine();

    @TempDir private Path folder;

    /// Rows written in one transaction with and without the triggers and the sealing.
    @Test
    void captureOfManyRows() throws Exception {
        long[] with = new long[ROUNDS];
        long[] without = new long[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            long one = insertion("with" + i, true);
            long other = insertion("without" + i, false);
            if (i >= 0) {
                with[i] = one;
                without[i] = other;
            }
        }
        line("100000 rows of 12 columns with capture: %.2f s", median(with) / 1e9);
        line("capture of a bulk insert / without: %.2f (bar: 2.2)", median(with) / median(without));
    }

    private long insertion(String name, boolean captured) {
        Path file = folder.resolve(name + ".trequartista");
        try (var db = Db.create(file, TIME)) {
            if (!captured) {
                BenchRows.dropCapture(db);
            }
            long start = cpu();
            db.run(h -> BenchRows.insert(h, 0));
            return cpu() - start;
        }
    }

    /// A field of a person changed, committed and on the disk.
    @Test
    void captureOfASmallCommit() {
        int commits = 1_000;
        long[] with = new long[commits];
        long[] without = new long[commits];
        try (var one = Db.create(folder.resolve("one.trequartista"), TIME);
                var other = Db.create(folder.resolve("other.trequartista"), TIME)) {
            BenchRows.dropCapture(other);
            PersonId here = person(one);
            PersonId there = person(other);
            for (int i = -200; i < commits; i++) {
                long a = edit(one, here, "a" + i);
                long b = edit(other, there, "a" + i);
                if (i >= 0) {
                    with[i] = a;
                    without[i] = b;
                }
            }
        }
        line("a small commit without capture: %.3f ms", median(without) / 1e6);
        line(
                "capture of a small commit: %.3f ms (bar: 0.2)",
                (median(with) - median(without)) / 1e6);
    }

    private static PersonId person(Db db) {
        return db.write(
                h -> new PersonStore(db).insert(h, NewPerson.named("Zoë", "Riva"), TIME.now()));
    }

    private static long edit(Db db, PersonId id, String text) {
        var store = new PersonStore(db);
        long start = cpu();
        db.run(h -> store.edit(h, id, PersonField.NICKNAME, text));
        return cpu() - start;
    }

    /// A million cells of another computer, new and then changed, until they show, against one
    /// statement after the other for each; then the same files once more under other names.
    @Test
    void applying() throws Exception {
        int rounds = 2;
        double cells = 1e6;
        long[][] times = new long[4][rounds];
        for (int i = 0; i < rounds; i++) {
            Path shared = Files.createDirectory(folder.resolve("apply" + i));
            try (var one = Db.create(folder.resolve("from" + i + ".trequartista"), TIME)) {
                one.run(h -> BenchRows.insert(h, 0));
                long _ = pass(one, shared);
                Path copy = folder.resolve("to" + i + ".trequartista");
                long start = cpu();
                try (var other = SharedFolder.join(copy, shared, TIME).db()) {
                    times[0][i] = cpu() - start;
                    one.run(h -> BenchRows.change(h, 1));
                    long _ = pass(one, shared);
                    times[1][i] = pass(other, shared);
                    duplicate(shared);
                    times[2][i] = pass(other, shared);
                    assertThat(BenchRows.print(other)).isEqualTo(BenchRows.print(one));
                }
                times[3][i] = BenchRows.naive(folder.resolve("naive" + i + ".trequartista"), one);
            }
        }
        line("apply of 1M new cells: %.0f cells/s (bar: 250000)", cells / (least(times[0]) / 1e9));
        line(
                "apply of 1M changed cells: %.0f cells/s (bar: 250000)",
                cells / (least(times[1]) / 1e9));
        line(
                "naive apply / apply of changed cells: %.1f (bar: 4)",
                least(times[3]) / least(times[1]));
        line(
                "the same 2M again / the first time: %.2f (bar: 1)",
                least(times[2]) / (least(times[0]) + least(times[1])));
    }

    /// A computer that begins with 100 000 contacts of a list, their companies and numbers.
    @Test
    void aNewComputer() throws Exception {
        Path list = folder.resolve("people.csv");
        new PeopleList(7).write(list, 100_000);
        Path shared = Files.createDirectory(folder.resolve("shared"));
        try (var db = Db.create(folder.resolve("full.trequartista"), TIME)) {
            var _ = new Imports(db).takeIn(List.of(list), Wishes.NONE, Background::ahead);
            long _ = pass(db, shared);
        }
        line("100000 contacts: %.2f MB in the folder (bar: 8)", size(shared) / 1e6);
        long start = cpu();
        SharedFolder.join(folder.resolve("here.trequartista"), shared, TIME).db().close();
        line("a new computer, on the processor: %.1f s", (cpu() - start) / 1e9);
        long[] times = new long[2];
        for (int i = 0; i < times.length; i++) {
            var ran =
                    Program.ours(
                            "sync",
                            "--join",
                            folder.resolve("new" + i + ".trequartista").toString(),
                            shared.toString());
            assertThat(ran.code()).as(ran.out()).isZero();
            times[i] = ran.nanos();
        }
        line("a new computer, whole process in 512 MB: %.1f s (bar: 5)", least(times) / 1e9);
    }

    @Test
    void fiftyEdits() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("edits"));
        try (var db = Db.create(folder.resolve("fifty.trequartista"), TIME)) {
            var people = new ArrayList<PersonId>();
            for (int i = 0; i < 10; i++) {
                people.add(person(db));
            }
            long _ = pass(db, shared);
            long before = size(shared);
            for (int i = 0; i < 50; i++) {
                long _ = edit(db, people.get(i % 10), "nick" + i);
            }
            long _ = pass(db, shared);
            line("50 edits: %d bytes more in the folder (bar: 2048)", size(shared) - before);
        }
    }

    /// Two windows over one folder without a carrier in between.
    @Test
    void anEditElsewhere() throws Exception {
        var _ = FxToolkit.registerPrimaryStage();
        Path shared = Files.createDirectory(folder.resolve("live"));
        Path copy = folder.resolve("there.trequartista");
        try (var one = Db.create(folder.resolve("here.trequartista"), TIME)) {
            PersonId id = person(one);
            long _ = pass(one, shared);
            try (var other = SharedFolder.join(copy, shared, TIME).db();
                    var here = new LiveFolder(one, shared);
                    var there = new LiveFolder(other, shared)) {
                here.begin();
                there.begin();
                long[] times = new long[10];
                for (int i = 0; i < times.length; i++) {
                    Thread.sleep(700);
                    String name = "seen" + i;
                    long start = System.nanoTime();
                    long _ = edit(one, id, name);
                    there.await(
                            h ->
                                    new PersonStore(other)
                                            .get(h, id)
                                            .field(PersonField.NICKNAME)
                                            .equals(name));
                    times[i] = System.nanoTime() - start;
                }
                Arrays.sort(times);
                line(
                        "an edit shows on the other side after: median %.2f s, worst %.2f s (bar:"
                                + " 2)",
                        median(times) / 1e9, times[times.length - 1] / 1e9);
            }
        }
    }

    /// One pass.
    ///
    /// @return until the last commit that wrote rows, else the whole; what is said and written to
    ///     the folder comes after
    private static long pass(Db db, Path shared) throws IOException {
        long[] wrote = {0};
        long start = cpu();
        Runnable stop = db.onCommit(tables -> wrote[0] = cpu());
        var report = SharedFolder.of(db, shared).run();
        stop.run();
        assertThat(report.unreadable()).isEmpty();
        return (report.came() > 0 ? wrote[0] : cpu()) - start;
    }

    /// As a carrier does that takes a file for a conflict.
    private static void duplicate(Path shared) throws IOException {
        try (var all = Files.walk(shared)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".hsx")).toList()) {
                Path _ = Files.copy(file, Path.of(file.toString().replace(".hsx", " (1).hsx")));
            }
        }
    }

    private static long size(Path shared) throws IOException {
        try (var all = Files.walk(shared)) {
            return all.filter(f -> f.toString().endsWith(".hsx"))
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static double least(long[] times) {
        return Arrays.stream(times).min().orElseThrow();
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void line(String format, Object... words) {
        System.out.println("sync: " + String.format(Locale.ROOT, format, words));
    }
}
