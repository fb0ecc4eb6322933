package it.trequartista.ui;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/// A day, typed as one writes it (`23/11/2026`, `2026-11-23`) or picked from a calendar. What is
/// not a day is put back to the day before it, and told to whoever wants to say so. What comes
/// from elsewhere while one types or looks at the calendar waits: see [FieldView].
public final class DayField extends DatePicker {
    private final FieldView<Optional<LocalDate>> view;
    private Consumer<Optional<String>> unread = text -> {};

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
                        var day = words.formats().parseDay(text);
                        boolean odd = !text.isEmpty() && day.isEmpty();
                        unread.accept(odd ? Optional.of(text) : Optional.empty());
                        return text.isEmpty() ? null : day.orElse(getValue());
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
        view = new FieldView<>(day -> setValue(day.orElse(null)), chosen);
        valueProperty().addListener((o, was, is) -> view.pick(Optional.ofNullable(is)));
        var _ = view.heldWhile(this::isHeld, showingProperty(), getEditor().focusedProperty());
    }

    /// Tells what was typed and is no day; nothing when what is typed is one.
    public void onUnread(Consumer<Optional<String>> told) {
        unread = told;
    }

    /// Shows a day without telling it back.
    public void show(Optional<LocalDate> day) {
        view.show(day);
    }

    /// True while somebody types in it or looks at the calendar.
    public boolean isHeld() {
        String text = getConverter().toString(getValue());
        return isShowing() || (getEditor().isFocused() && !text.equals(getEditor().getText()));
    }

    /// Another record is shown here from now on.
    public void forget() {
        view.forget();
    }
}
