package it.trequartista.store;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;

/// What a transaction did to one row.
///
/// @param table the name of the table, which this program may not know
/// @param id of the row
/// @param isNew whether the row was made; a column that is not named then has its usual value
/// @param values by column: a `Long`, a `String`, null, or a [Foreign] of a newer program; not
///     to be changed any more
public record Op(String table, long id, boolean isNew, Map<String, @Nullable Object> values) {
    public Op {
        values = Collections.unmodifiableMap(values);
    }

    /// A value of a type this program does not know, kept as it came.
    ///
    /// @param json the text of the value
    public record Foreign(String json) {}
}
