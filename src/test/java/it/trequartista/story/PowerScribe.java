package it.trequartista.story;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.Compaction;
import it.trequartista.sync.SharedFolder;

import java.io.IOException;
import java.nio.file.Path;

/// A process of its own that writes into a file, makes it small and publishes to a folder, and says
/// the number of each transaction once it is saved.
final class PowerScribe {
    private static final Time TIME = Time.ofThisMachine();
    private static final int CHANGES = 90;

    private PowerScribe() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Path share = Path.of(args[1]);
        // Three times the file is closed and opened again, and goes on.
        for (int part = 0; part < 3; part++) {
            try (var db = Db.open(file, TIME)) {
                // The log is folded in often, so that little work shows it many times.
                var _ =
                        db.<Integer>write(
                                h ->
                                        h.createQuery("PRAGMA wal_autocheckpoint = 100")
                                                .mapTo(int.class)
                                                .one());
                var sync = SharedFolder.of(db, share);
                var people = new People(db);
                var anna = people.create(NewPerson.named("Anna", "Riva"));
                for (int i = 0; i < CHANGES / 3; i++) {
                    if (i % 7 == 6) {
                        anna = people.create(NewPerson.named("Anna " + i, "Riva"));
                    }
                    people.edit(anna, PersonField.NOTES, "nota %d %d".formatted(part, i));
                    System.out.println("saved " + last(db));
                    System.out.flush();
                    if (i % 5 == 4) {
                        var _ = sync.run();
                    }
                }
                var _ = Compaction.of(db);
            }
        }
    }

    private static long last(Db db) {
        return db.ask(p -> p.first("SELECT max(n) FROM sync_tx", rs -> rs.getLong(1)).orElse(0L));
    }
}
