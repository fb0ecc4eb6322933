package it.trequartista.app.example;

import it.trequartista.deals.Deals;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Makes the example file.
public final class Example {
    /// The seed when nobody asks for another.
    public static final long SEED = 1;

    private Example() {}

    /// Makes a new file with the example studio in it, as it stands on a day. The same seed and the
    /// same day give the same content.
    ///
    /// @param today the day it is made; the last thing in it happened the day before
    /// @throws it.trequartista.kernel.Refused if something is already there or the place cannot be
    /// written; no half file stays behind
    public static void write(Path file, long seed, LocalDate today) {
        var dice = Dice.of(seed, today);
        var clock = new StoryClock(dice.end(), Dice.ITALY);
        var time = new Time(clock);
        // Refuses here, before anything exists, when the place is taken.
        var db = Db.create(file, time, new Ids(time, new SplittableRandom(seed)));
        boolean whole = false;
        try (db) {
            tell(db, clock, dice, seed);
            whole = true;
        } finally {
            if (!whole) {
                forget(file);
            }
        }
    }

    private static void tell(Db db, StoryClock clock, Dice dice, long seed) {
        db.run(handle -> new StudioStore(handle, db.ids(), dice).write(seed));
        var stages = new Deals(db).pipeline().stages();
        var deals =
                db.write(
                        handle -> {
                            var people = new CastStore(handle, db.ids(), dice).write();
                            var works = new WorksStore(handle, db.ids(), dice).write();
                            var told =
                                    new DealCastStore(handle, db.ids(), dice).write(people, stages);
                            new JourneyStore(handle, db.ids(), dice).write(people, works, told);
                            return told;
                        });
        new SalesTale(db, clock, dice).tell(deals);
        clock.goTo(dice.end());
        new ArrivalsTale(db, dice).tell();
        db.history().begin();
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The refusal that led here says more than this one would.
        }
    }
}
