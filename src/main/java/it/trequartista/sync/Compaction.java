package it.trequartista.sync;

import it.trequartista.kernel.Refused;
import it.trequartista.store.Db;
import it.trequartista.store.Space;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Keeps a file small. What stands, every value it has had, who wrote it and every step that can be
/// undone stay; what goes are the lines of transactions, which only other computers read, and the
/// room they took.
///
/// The lines of a file that has met others in a folder go when a readable snapshot of the folder
/// holds them. One that has not met any needs none: who comes later begins with a snapshot.
public final class Compaction {
    /// So many transactions at most let their lines go when a file is closed.
    private static final int SOME = 20_000;

    /// Less room than this is not worth writing a file anew.
    private static final long WORTH = 16L << 20;

    /// A larger file takes too long for somebody who only wanted to close it.
    private static final long QUICK = 1L << 30;

    private Compaction() {}

    /// What became of a file.
    ///
    /// @param before its bytes before
    /// @param after and after
    public record Done(long before, long after) {}

    /// Lets go all that may go and writes the file anew.
    public static Done of(Db db) {
        long before = Space.of(db).bytes();
        letGo(db, Integer.MAX_VALUE);
        Space.giveBack(db);
        return new Done(before, Space.of(db).bytes());
    }

    /// The same after a pass over the folder and a snapshot there, so that nothing need be kept
    /// here as well; what the snapshot holds goes from the folder too.
    ///
    /// @throws IOException when the folder cannot be written; nothing is let go then
    public static Done of(Db db, Path folder) throws IOException {
        long before = Space.of(db).bytes();
        var _ = SharedFolder.of(db, folder).shorten();
        return new Done(before, of(db).after);
    }

    /// Closes a file; before that lets go some of what may go, and writes it anew when a quarter of
    /// it is of no use. Whatever hinders that is no reason to keep it open.
    public static void close(Db db) {
        try {
            letGo(db, SOME);
            var space = Space.of(db);
            boolean gains = space.free() > Math.max(WORTH, space.bytes() / 4);
            if (gains && space.bytes() < QUICK && hasRoom(db.file(), 3 * space.bytes())) {
                Space.giveBack(db);
            }
        } catch (Refused | IOException e) {
            // The next time.
        } finally {
            db.close();
        }
    }

    private static boolean hasRoom(Path file, long bytes) throws IOException {
        return Files.getFileStore(file).getUsableSpace() > bytes;
    }

    private static void letGo(Db db, int most) {
        db.ingest(
                p -> {
                    var cover = new CoverStore(p);
                    if (new SyncStore(p).hasMetOthers()) {
                        cover.letGo();
                    } else {
                        cover.letGo(most);
                    }
                    return Set.of();
                });
    }
}
