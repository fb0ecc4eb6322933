package it.trequartista.sync;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;
import it.trequartista.store.Db;
import it.trequartista.sync.Carriers.Carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Sets a file right that lies in a folder some service carries: it goes on in a folder of this
/// computer, and where it lay only its changes are carried.
///
/// The old file stays what it was until everything of it has gone through the shared folder once;
/// then it gets another name, so that nobody opens it by mistake. Nothing is deleted.
public final class Relocation {
    private static final String ENDING = ".trequartista";

    private Relocation() {}

    /// The carried folder a file lies in, unless its user said to leave it there.
    public static Optional<Carried> advised(Db db, Carriers carriers) {
        var stays = db.ask(p -> new RelocationStore(p).stays());
        return carriers.of(db.file())
                .filter(c -> stays.filter(c.folder().toString()::equals).isEmpty());
    }

    /// Leaves the file where it is and does not ask again.
    public static void stay(Db db, Carried carried) {
        db.ingest(
                p -> {
                    new RelocationStore(p).stays(carried.folder().toString());
                    return Set.of();
                });
    }

    /// What came of it.
    ///
    /// @param db the file, open: at its new place, or where it was
    /// @param failed why it is where it was
    public record Moved(Db db, Optional<Problem> failed) {}

    /// Goes on in a folder of this computer. The open file is closed, whatever comes of it; what is
    /// open afterwards is in the result.
    ///
    /// @throws Refused when nothing was begun; the file is open as before then
    public static Moved move(Db db, Path folder, Carriers carriers) {
        Path from = db.file();
        Path target = free(folder.toAbsolutePath(), db.name());
        carriers.of(target)
                .ifPresent(
                        c -> {
                            throw Problem.input("sync.carriedToo", folder.toString(), c.service())
                                    .refused();
                        });
        try {
            Path _ = Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.machine("store.io", folder.toString()).refused();
        }
        db.moveTo(target);
        db.close();
        try {
            return new Moved(opened(target, from, db), Optional.empty());
        } catch (Refused e) {
            delete(target);
            return new Moved(Db.open(from, db.time()), Optional.of(e.problem()));
        }
    }

    private static Db opened(Path target, Path from, Db db) {
        Db moved = Db.open(target, db.time());
        try {
            if (SharedFolder.chosen(moved).isEmpty()) {
                Path shared = Objects.requireNonNull(from.getParent());
                var _ = SharedFolder.of(moved, shared);
                SharedFolder.choose(moved, Optional.of(shared));
            }
            return moved;
        } catch (RuntimeException e) {
            moved.close();
            throw e;
        }
    }

    /// Gives the file this one was moved from another name. To be called when all that is here has
    /// gone into the folder; what was still written into the old file is taken in before.
    ///
    /// @return its new name; nothing when there is none to set aside, or somebody has it open
    public static Optional<Path> setAside(Db db) {
        var left = db.ask(p -> new RelocationStore(p).movedFrom()).map(Path::of);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Path from = left.get();
        if (!Files.exists(from)) {
            arrived(db);
            return Optional.empty();
        }
        try {
            // Whether somebody works in it is asked first; what SQLite wrote beside it goes in.
            Db.open(from, db.time()).close();
            var _ = Copies.merge(db, from);
            try (Db old = Db.open(from, db.time())) {
                old.hasMovedTo(db.file());
            }
            Path aside = free(from.resolveSibling(from.getFileName() + ".moved"));
            Path _ = Files.move(from, aside);
            arrived(db);
            return Optional.of(aside);
        } catch (Refused | IOException e) {
            return Optional.empty();
        }
    }

    private static void arrived(Db db) {
        db.ingest(
                p -> {
                    new RelocationStore(p).arrived();
                    return Set.of();
                });
    }

    private static Path free(Path folder, String name) {
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - 13) : name;
        Path target = folder.resolve(name);
        for (int n = 2; Files.exists(target); n++) {
            target = folder.resolve(stem + " " + n + name.substring(stem.length()));
        }
        return target;
    }

    private static Path free(Path wanted) {
        Path target = wanted;
        for (int n = 2; Files.exists(target); n++) {
            target = wanted.resolveSibling(wanted.getFileName() + "-" + n);
        }
        return target;
    }

    /// A copy of which another one is whole.
    private static void delete(Path copy) {
        try {
            boolean _ = Files.deleteIfExists(copy);
        } catch (IOException e) {
            // A copy nobody looks for: the file itself is where it was.
        }
    }
}
