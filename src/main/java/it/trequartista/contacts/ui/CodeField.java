package it.trequartista.contacts.ui;

import javafx.collections.FXCollections;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A code of a standard (a language, a country), shown and searched by its name in the language of
/// the window. A code the standard does not know is shown as it is and kept.
final class CodeField {
    private final SearchableComboBox<String> box = new SearchableComboBox<>();
    private boolean showing;

    private CodeField(Map<String, String> names, Locale locale, Consumer<String> chosen) {
        var order =
                Comparator.comparing(
                        (String code) -> names.getOrDefault(code, code),
                        Collator.getInstance(locale));
        List<String> codes =
                Stream.concat(Stream.of(""), names.keySet().stream().sorted(order)).toList();
        box.setItems(FXCollections.observableArrayList(codes));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String code) {
                        return code == null ? "" : names.getOrDefault(code, code);
                    }

                    @Override
                    public String fromString(String name) {
                        return name;
                    }
                });
        box.getStyleClass().add("cell");
        box.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!showing && is != null) {
                                chosen.accept(is);
                            }
                        });
    }

    /// The languages of ISO 639-1.
    static CodeField languages(Locale locale, Consumer<String> chosen) {
        return of(
                Locale.getISOLanguages(),
                code -> Locale.of(code).getDisplayLanguage(locale),
                locale,
                chosen);
    }

    /// The countries of ISO 3166-1.
    static CodeField countries(Locale locale, Consumer<String> chosen) {
        return of(
                Locale.getISOCountries(),
                code -> Locale.of("", code).getDisplayCountry(locale),
                locale,
                chosen);
    }

    private static CodeField of(
            String[] codes, UnaryOperator<String> name, Locale locale, Consumer<String> chosen) {
        var names = new HashMap<String, String>();
        for (String code : codes) {
            names.put(code, name.apply(code));
        }
        return new CodeField(names, locale, chosen);
    }

    SearchableComboBox<String> control() {
        return box;
    }

    /// Shows a code without taking it for a choice.
    void show(String code) {
        showing = true;
        if (!box.getItems().contains(code)) {
            box.getItems().add(code);
        }
        box.setValue(code);
        showing = false;
    }
}
