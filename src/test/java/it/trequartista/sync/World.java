package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Seen;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Sealed;
import it.trequartista.store.Space;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Some computers and a folder, and what chance makes of them. The same seed makes the same world.
final class World implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    /// Something that can happen to a computer.
    ///
    /// @param name of it
    /// @param weight how often, out of the weights of all
    /// @param act does it
    private record Step(String name, int weight, Act act) {}

    @FunctionalInterface
    private interface Act {
        void to(World world, Computer computer) throws IOException;
    }

    private static final List<Step> STEPS =
            List.of(
                    new Step("edit", 42, World::edit),
                    new Step("sync", 25, (world, c) -> world.carry(c, Sync::run)),
                    new Step("shorten", 4, World::shorten),
                    new Step("give back", 1, (world, c) -> Space.giveBack(c.db())),
                    new Step("mishap", 8, (world, c) -> world.shared.mishap()),
                    new Step("wipe", 2, (world, c) -> world.shared.wipe()),
                    new Step("remember", 2, (world, c) -> world.shared.remember()),
                    new Step("roll back", 2, (world, c) -> world.shared.rollBack()),
                    new Step("back up", 6, World::backUp),
                    new Step("restore", 3, World::restore),
                    new Step("clone", 3, World::clone),
                    new Step("kill", 1, (world, c) -> c.dies()),
                    new Step("clock", 1, World::turnTheClock));

    private static final int WEIGHTS = STEPS.stream().mapToInt(Step::weight).sum();
    private static final int MOST = 4;

    private final SplittableRandom dice;
    private final Way way;
    private final Path folder;
    private final HostileFolder shared;
    private final Oracle oracle = new Oracle();
    private final List<Computer> computers = new ArrayList<>();
    private final List<Computer.Image> backups = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private final List<Long> companies = new ArrayList<>();
    private final List<Long> deals = new ArrayList<>();
    private final List<Long> members = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final MovedClock clock = new MovedClock(MORNING);
    private final Ids ids;
    private final Encrypting encrypting;
    private int edits;
    private boolean fromAnOlderView;

    /// @param folder an empty one of its own
    /// @param begin the file every computer begins with
    World(long seed, Way way, Path folder, Computer.Image begin) {
        this.dice = new SplittableRandom(seed);
        this.encrypting = new Encrypting(seed);
        this.way = way;
        this.folder = folder;
        this.shared = new HostileFolder(dice.split());
        this.ids = new Ids(new Time(clock), dice.split());
        int count = 2 + dice.nextInt(2);
        for (int i = 0; i < count; i++) {
            join(begin);
        }
    }

    /// The file every computer begins with.
    static Computer.Image beginning(Path folder) {
        Path file = folder.resolve("begin.treq");
        var time = new Time(new MovedClock(MORNING));
        Db.create(file, time, new Ids(time, new SplittableRandom(1))).close();
        return Computer.Image.of(file, List.of());
    }

    HostileFolder shared() {
        return shared;
    }

    /// How often what has happened.
    Map<String, Integer> done() {
        return done;
    }

    private void join(Computer.Image image) {
        // One in eight does not even know the year.
        long off = dice.nextInt(8) == 0 ? Duration.ofDays(400).toMillis() : 1_000_000;
        Path file = folder.resolve("c" + computers.size() + ".treq");
        Instant now = clock.instant().plusMillis(dice.nextLong(2 * off) - off);
        var time = new MovedClock(now);
        computers.add(new Computer(image, file, time, dice.split(), this::sync));
        learn(computers.getLast());
    }

    /// Everything, to the end.
    ///
    /// @return what all show at last
    String run() throws IOException {
        int steps = 25 + dice.nextInt(25);
        for (int i = 0; i < steps; i++) {
            clock.goTo(clock.instant().plusMillis(dice.nextInt(100_000)));
            var computer = computers.get(dice.nextInt(computers.size()));
            computer.passes(dice.nextInt(100_000));
            encrypting.perhaps(computer.db());
            step(dice.nextInt(WEIGHTS), computer);
        }
        return calm();
    }

    private void step(int at, Computer computer) throws IOException {
        int left = at;
        for (Step step : STEPS) {
            left -= step.weight;
            if (left < 0) {
                done.merge(step.name, 1, Integer::sum);
                step.act.to(this, computer);
                return;
            }
        }
    }

    private void backUp(Computer computer) {
        backups.add(computer.image());
    }

    private void restore(Computer computer) throws IOException {
        if (!backups.isEmpty()) {
            computer.becomes(backups.get(dice.nextInt(backups.size())));
            learn(computer);
        }
    }

    private void clone(Computer computer) {
        if (computers.size() < MOST) {
            join(computer.image());
        }
    }

    private void turnTheClock(Computer computer) {
        long day = Duration.ofDays(1).toMillis();
        computer.passes(dice.nextLong(2 * day) - day);
    }

    private Sync sync(Db db) {
        return way.sync(db, shared.view());
    }

    /// What a computer does with the folder.
    @FunctionalInterface
    private interface Carry {
        Object with(Sync sync) throws IOException;
    }

    private void shorten(Computer computer) throws IOException {
        carry(computer, Sync::run);
        carry(computer, Sync::shorten);
    }

    private void carry(Computer computer, Carry carry) throws IOException {
        if (dice.nextBoolean()) {
            computer.look(); // What comes now was not there when somebody looked.
        }
        if (!computer.nameless().isEmpty()) {
            computer.db().run(h -> {});
            learn(computer);
        }
        try {
            var _ = carry.with(computer.sync());
        } catch (IOException e) {
            // The next pass goes on.
        } catch (Refused e) {
            encrypting.perhapsUnlock(computer.db());
        } catch (HostileFolder.Killed e) {
            done.merge("killed in the folder", 1, Integer::sum);
            computer.dies();
        }
        oracle.rewrote(computer.news(oracle));
        check(computer);
    }

    private void edit(Computer computer) {
        fromAnOlderView = false;
        change(computer);
        learn(computer, fromAnOlderView);
        check(computer);
    }

    private void learn(Computer computer) {
        learn(computer, false);
    }

    /// Tells the oracle of what has a name since the last time, and of what its author had.
    ///
    /// @param older whether it was written by somebody who had looked some time ago
    private void learn(Computer computer, boolean older) {
        var had = computer.holds();
        var fresh = new HashSet<>(had);
        fresh.removeAll(oracle.all());
        had.removeAll(fresh);
        var view = computer.view().had();
        try {
            for (Sealed tx : computer.inOrder(fresh)) {
                if (older) {
                    var seen = oracle.seen(tx, had, view);
                    oracle.wrote(tx, seen);
                    had.add(tx.id());
                    seen.add(tx.id());
                    computer.goesOn(seen);
                } else if (way.sealsInTheCommit()) {
                    oracle.wrote(tx, had);
                } else {
                    oracle.wrote(tx, had, computer.nameless());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!fresh.isEmpty()) {
            computer.nameless().clear();
        }
    }

    /// Rows that name each other: a person in a deal of a company.
    private void relate(Computer computer) {
        long id = ids.next();
        long deal = one(deals);
        switch (dice.nextInt(7)) {
            case 0 -> {
                companies.add(id);
                write(computer, "INSERT INTO company (id, name) VALUES (?, 'c')", id);
            }
            case 1 -> {
                deals.add(id);
                write(
                        computer,
                        """
                        INSERT INTO deal (id, title, company_id)
                        SELECT ?, 'd', (SELECT id FROM company WHERE id = ?)
                        """,
                        id,
                        one(companies));
            }
            case 2 -> {
                members.add(id);
                write(
                        computer,
                        """
                        INSERT INTO deal_person (id, deal_id, person_id)
                        SELECT ?, (SELECT id FROM deal WHERE id = ?),
                               (SELECT id FROM person WHERE id = ?)
                        """,
                        id,
                        deal,
                        one(rows));
            }
            case 3 ->
                    write(
                            computer,
                            """
                            UPDATE deal SET company_id = (SELECT id FROM company WHERE id = ?)
                            WHERE id = ?
                            """,
                            one(companies),
                            deal);
            case 4 -> delete(computer, "company", one(companies));
            case 5 -> delete(computer, "deal", deal);
            default -> delete(computer, "deal_person", one(members));
        }
    }

    private long one(List<Long> ids) {
        return ids.isEmpty() ? 0 : ids.get(dice.nextInt(ids.size()));
    }

    private void delete(Computer computer, String table, long id) {
        String sql = "UPDATE %s SET deleted = %d WHERE id = ?";
        write(computer, sql.formatted(table, dice.nextInt(4) == 0 ? 0 : 1), id);
    }

    private void change(Computer computer) {
        if (dice.nextInt(3) == 0) {
            relate(computer);
            return;
        }
        String word = "w" + dice.nextInt(1_000_000);
        if (rows.isEmpty() || dice.nextInt(5) == 0) {
            long id = ids.next();
            rows.add(id);
            String notes = word + "a eins " + word + "b zwei " + word + "c";
            write(computer, "INSERT INTO person (id, notes) VALUES (?, ?)", id, notes);
            return;
        }
        long id = rows.get(dice.nextInt(rows.size()));
        switch (dice.nextInt(10)) {
            case 0 -> write(computer, "UPDATE person SET deleted = 1 WHERE id = ?", id);
            case 1 -> write(computer, "UPDATE person SET deleted = 0 WHERE id = ?", id);
            case 2 -> write(computer, "UPDATE person SET given_name = ? WHERE id = ?", word, id);
            case 3 ->
                    write(
                            computer,
                            "UPDATE person SET notes = ?, source = ? WHERE id = ?",
                            word,
                            word,
                            id);
            case 4 -> turn(computer, true);
            case 5 -> turn(computer, false);
            case 6 -> write(computer, "UPDATE person SET notes = ? WHERE id = ?", word, id);
            default -> place(computer, word, id);
        }
    }

    private void write(Computer computer, String sql, Object... values) {
        if (way.sealsInTheCommit()) {
            fromAnOlderView = dice.nextBoolean();
            var view = fromAnOlderView ? computer.view().seen() : new Seen();
            view.writing(() -> computer.write(sql, values));
        } else {
            computer.writeNameless(++edits, sql, values);
        }
    }

    private void turn(Computer computer, boolean back) {
        if (way.sealsInTheCommit()) {
            var history = computer.db().history();
            var _ = back ? history.undo() : history.redo();
        }
    }

    /// Changes one place of a text, so that another can change another.
    private void place(Computer computer, String word, long id) {
        String[] words = computer.notes(id).split(" ");
        words[2 * dice.nextInt((words.length + 1) / 2)] = word;
        write(computer, "UPDATE person SET notes = ? WHERE id = ?", String.join(" ", words), id);
    }

    /// The mishaps end; everybody syncs until nothing moves.
    private String calm() throws IOException {
        shared.behave();
        var everything = new HashSet<String>();
        for (Computer computer : computers) {
            if (!computer.nameless().isEmpty()) {
                computer.db().run(h -> {});
                learn(computer);
            }
            everything.addAll(computer.holds());
        }
        for (int round = 0; round < encrypting.rounds(); round++) {
            for (Computer computer : computers) {
                encrypting.run(computer);
                oracle.rewrote(computer.news(oracle));
            }
        }
        var digests = new HashSet<String>();
        for (Computer computer : computers) {
            check(computer);
            assertThat(computer.holds()).containsAll(everything);
            digests.add(computer.sync().digest());
            assertThat(computer.db().check()).isEmpty();
        }
        assertThat(digests).hasSize(1);
        return digests.iterator().next();
    }

    private void check(Computer computer) {
        if (computer.nameless().isEmpty()) {
            assertThat(computer.shown()).isEqualTo(oracle.expected(computer.holds()));
        }
    }

    @Override
    public void close() {
        computers.forEach(Computer::close);
    }
}
