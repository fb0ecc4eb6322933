package it.trequartista.contacts.ui;

import it.trequartista.ui.FieldView;

import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A code of a standard (a language, a country), shown and searched by its name in the language of
/// the window. A code the standard does not know is shown as it is and kept. The names are put in
/// order only when the choice is opened: no start of the window waits for them.
final class CodeField {
    private final SearchableComboBox<String> box = new SearchableComboBox<>();
    private final FieldView<String> view;
    private boolean filling;

    private CodeField(
            Stream<String> codes,
            UnaryOperator<String> name,
            Locale locale,
            Consumer<String> chosen) {
        var all = codes.toList();
        view = new FieldView<>(this::draw, chosen).heldWhile(box::isShowing, box.showingProperty());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String code) {
                        return code == null || code.isEmpty() ? "" : name.apply(code);
                    }

                    @Override
                    public String fromString(String shown) {
                        return shown;
                    }
                });
        box.getStyleClass().add("cell");
        // Before it opens: a choice whose list changes while it opens forgets what was chosen.
        box.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> fill(all, name, locale));
        // Escape leaves an empty box behind, whatever its value: what was there is drawn again.
        box.setOnHidden(
                e -> {
                    empty();
                    view.redraw();
                });
        box.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                fill(all, name, locale);
                            }
                        });
        box.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                view.pick(is);
                            } else if (!filling) {
                                view.redraw();
                            }
                        });
    }

    /// The languages of ISO 639-1.
    static CodeField languages(Locale locale, Consumer<String> chosen) {
        return new CodeField(
                Stream.of(Locale.getISOLanguages()),
                code -> Locale.of(code).getDisplayLanguage(locale),
                locale,
                chosen);
    }

    /// The countries of ISO 3166-1.
    static CodeField countries(Locale locale, Consumer<String> chosen) {
        return new CodeField(
                Stream.of(Locale.getISOCountries()),
                code -> code.length() == 2 ? Locale.of("", code).getDisplayCountry(locale) : code,
                locale,
                chosen);
    }

    private void fill(List<String> codes, UnaryOperator<String> name, Locale locale) {
        if (box.isShowing() || box.getItems().size() >= codes.size()) {
            return;
        }
        String now = box.getValue() == null ? "" : box.getValue();
        var sorted =
                codes.stream().sorted(Comparator.comparing(name, Collator.getInstance(locale)));
        var all = Stream.concat(Stream.of("", now), sorted).distinct().toList();
        filling = true;
        box.getItems().setAll(all);
        box.setValue(now);
        filling = false;
    }

    SearchableComboBox<String> control() {
        return box;
    }

    /// Shows a code without taking it for a choice.
    void show(String code) {
        view.show(code);
    }

    private void draw(String code) {
        if (!box.getItems().contains(code)) {
            box.getItems().add(code);
        }
        box.setValue(code);
    }

    private void empty() {
        filling = true;
        box.setValue(null);
        filling = false;
    }
}
