package it.trequartista.story;

import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.Compaction;

import java.nio.file.Path;

/// A process of its own that writes people into a file and says each id once it is saved, until it
/// is killed; told so, it makes the file small after each.
final class Scribe {
    private Scribe() {}

    public static void main(String[] args) {
        var db = Db.open(Path.of(args[0]), Time.ofThisMachine());
        var people = new People(db);
        for (int i = 0; ; i++) {
            var person =
                    people.create(
                            NewPerson.named("Anna " + i, "Riva")
                                    .with(ContactKind.EMAIL, i + "@example.org"));
            System.out.println("saved " + person.value());
            System.out.flush();
            if (args.length > 1) {
                var _ = Compaction.of(db);
            }
        }
    }
}
