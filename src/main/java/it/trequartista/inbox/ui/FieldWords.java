package it.trequartista.inbox.ui;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What the fields of the file are called and how their values are read.
public interface FieldWords {
    /// What a field is called.
    String field(String table, String cell);

    /// A value of a field on one line, "" when it is empty.
    ///
    /// @param values by column
    String value(String table, String cell, Map<String, @Nullable Object> values);
}
