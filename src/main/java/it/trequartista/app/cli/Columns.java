package it.trequartista.app.cli;

import it.trequartista.kernel.Money;
import it.trequartista.store.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What the name of a column says it holds: `id` and `…_id` an id, `…_minor` an amount in the minor
/// units of the column `currency`, `at` and `…_at` a moment.
final class Columns {
    private Columns() {}

    /// The name for programs: `given_name` is `givenName`, `amount_minor` is `amount`.
    static String camel(String column) {
        String name = column.endsWith("_minor") ? column.substring(0, column.length() - 6) : column;
        var camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(
                    camel.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    /// The values of a field, as the history has them.
    static Fields values(Table.Cell cell, Map<String, @Nullable Object> raw) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        cell.columns()
                .forEach(
                        c ->
                                values.put(
                                        camel(c.name()),
                                        value(c.name(), raw.get(c.name()), raw.get("currency"))));
        return new Fields(values);
    }

    /// A value as [Fields] has it.
    ///
    /// @param raw as the file has it
    /// @param currency of an amount, null for the euro
    static @Nullable Object value(String column, @Nullable Object raw, @Nullable Object currency) {
        if (raw == null) {
            return null;
        }
        if (column.equals("id") || column.endsWith("_id")) {
            return raw.toString();
        }
        if (raw instanceof Number number) {
            if (column.equals("at") || column.endsWith("_at")) {
                return Instant.ofEpochMilli(number.longValue());
            }
            if (column.endsWith("_minor")) {
                return new Money(
                        number.longValue(),
                        currency == null ? Money.EUR : Currency.getInstance(currency.toString()));
            }
        }
        return raw;
    }
}
