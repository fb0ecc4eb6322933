package it.trequartista.ui;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/// A day, typed as one writes it (`23/11/2026`, `2026-11-23`) or picked from a calendar. What is
/// not
/// a day is put back to the day before it.
public final class DayField extends DatePicker {
    private boolean showing;

    /// A field that tells each day the user chooses, or that there is none.
    public DayField(Words words, String name, Consumer<Optional<LocalDate>> chosen) {
        setAccessibleText(name);
        getEditor().setAccessibleText(name);
        setMaxWidth(Double.MAX_VALUE);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate day) {
                        return day == null ? "" : words.formats().shortDay(day);
                    }

                    @Override
                    public @Nullable LocalDate fromString(@Nullable String typed) {
                        String text = typed == null ? "" : typed.strip();
                        return text.isEmpty()
                                ? null
                                : words.formats().parseDay(text).orElse(getValue());
                    }
                });
        getEditor()
                .focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                commitValue();
                            }
                        });
        valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!showing) {
                                chosen.accept(Optional.ofNullable(is));
                            }
                        });
    }

    /// Shows a day without telling it back.
    public void show(Optional<LocalDate> day) {
        showing = true;
        setValue(day.orElse(null));
        showing = false;
    }
}
