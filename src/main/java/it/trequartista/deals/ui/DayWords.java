package it.trequartista.deals.ui;

import it.trequartista.kernel.Formats;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Days in a date field, written and read as the language does.
final class DayWords extends StringConverter<LocalDate> {
    private final Formats formats;

    DayWords(Formats formats) {
        this.formats = formats;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : formats.shortDay(day);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String typed) {
        return typed == null ? null : formats.parseDay(typed).orElse(null);
    }
}
