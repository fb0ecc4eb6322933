package it.trequartista.app;

import it.trequartista.inbox.ui.FieldWords;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The words of the history for whoever shows fields of the file.
record StepWords(StepNames names) implements FieldWords {
    @Override
    public String field(String table, String cell) {
        return names.field(table, cell);
    }

    @Override
    public String value(String table, String cell, Map<String, @Nullable Object> values) {
        return names.value(table, cell, values);
    }
}
