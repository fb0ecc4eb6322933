package it.trequartista.sync;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values of one field that were written at the same time on two computers. Open until somebody
/// chooses, and in nobody's way until then.
///
/// @param kind what it is about
/// @param table the record's table
/// @param id the record
/// @param cell the field
/// @param shown what shows
/// @param others what does not, the latest first; never empty
public record Conflict(
        Kind kind, String table, long id, String cell, Value shown, List<Value> others) {
    public Conflict {
        others = List.copyOf(others);
    }

    /// What a conflict is about.
    public enum Kind {
        /// One of the values shows, the others wait.
        VALUES,
        /// A long text shows the changes of both, for they do not touch. Nothing has to be chosen.
        MERGED,
        /// The record was deleted, and is there because it was edited at the same time.
        DELETED
    }

    /// A value, when and where it was written.
    ///
    /// @param n the change that wrote it; nobody wrote a merged text: that of the later of the two
    /// @param at when, by the clock of the computer that wrote it
    /// @param stream the computer, as the change log calls it
    /// @param computer what it is called; "" when that is not known
    /// @param own whether it was written here
    /// @param values by column
    public record Value(
            long n,
            Instant at,
            String stream,
            String computer,
            boolean own,
            Map<String, @Nullable Object> values) {
        public Value {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
