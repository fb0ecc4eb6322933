package it.trequartista.inbox.arrivals;

import it.trequartista.kernel.Progress;

import java.io.IOException;
import java.time.ZoneId;

/// One kind of export that can be read. It keeps nothing between two files.
public interface Format {
    /// Whether a file is of this kind, as its name and its beginning tell. Of several that say yes
    /// the first in the list of formats reads it, so those that look closer stand before those that
    /// take anything.
    boolean knows(Beginning beginning);

    /// Reads all of it.
    ///
    /// @throws IOException when the file itself cannot be read on; what was handed on stays good
    /// @throws it.trequartista.kernel.Refused when nothing of it can be read, or the user cancels
    void read(Material material, Reading reading) throws IOException;

    /// What a reader is given besides the file.
    ///
    /// @param zone in which times without one are meant
    /// @param sink takes what is found
    /// @param progress in bytes of the file
    record Reading(ZoneId zone, Sink sink, Progress progress) {}
}
