package it.trequartista.app.cli;

import it.trequartista.kernel.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The named values of a record, in order. A value is text, a number, [Money], an [Instant] or
/// nothing.
///
/// @param values by camelCase name
record Fields(Map<String, @Nullable Object> values) {
    Fields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The names, in order.
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /// The value of a name.
    @Nullable Object get(String name) {
        return values.get(name);
    }

    /// The same with another value under a name, at its place.
    Fields with(String name, Object value) {
        var other = new LinkedHashMap<String, @Nullable Object>(values);
        other.put(name, value);
        return new Fields(other);
    }

    /// The same less a name.
    Fields without(String name) {
        var other = new LinkedHashMap<String, @Nullable Object>(values);
        other.remove(name);
        return new Fields(other);
    }

    /// The number of the record.
    long id() {
        return Long.parseLong(String.valueOf(get("id")));
    }

    /// Every value as JSON has it: amounts and moments become text.
    Map<String, @Nullable Object> forPrograms() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        for (String name : names()) {
            json.put(
                    name,
                    switch (get(name)) {
                        case null -> null;
                        case Money m -> m.major().toPlainString();
                        case Instant at -> at.toString();
                        case Object other -> other;
                    });
        }
        return json;
    }

    /// The same for many.
    static List<Object> forPrograms(List<Fields> records) {
        var json = new ArrayList<Object>();
        records.forEach(r -> json.add(r.forPrograms()));
        return json;
    }
}
