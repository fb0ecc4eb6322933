package it.trequartista.store;

import org.jdbi.v3.core.Handle;

/// The room a file takes on the disk.
///
/// @param bytes how large it is
/// @param free how much of that nothing needs; new content goes there first
public record Space(long bytes, long free) {
    /// Of a file.
    public static Space of(Db db) {
        return db.read(
                handle -> {
                    long page = Connections.number(handle, "page_size");
                    return new Space(
                            page * Connections.number(handle, "page_count"),
                            page * Connections.number(handle, "freelist_count"));
                });
    }

    /// Gives the disk back what nothing needs, while nobody writes. The file is written anew in one
    /// transaction: whatever stops that, a kill, a power cut, a full disk, leaves it as it was.
    public static void giveBack(Db db) {
        Faults.translated(
                db.file(),
                () -> {
                    Handle writer = Connections.toWrite(db.file());
                    try {
                        // The whole file passes through there: too much for the memory.
                        int _ = writer.execute("PRAGMA temp_store = FILE");
                        int _ = writer.execute("VACUUM");
                    } finally {
                        Connections.retire(writer);
                    }
                });
    }
}
