package it.trequartista.documents;

import java.util.Map;

/// A line of the tax summary.
///
/// @param rate `22 %`, or a code such as `N2.2`
/// @param taxable the amount it applies to
/// @param tax the tax on it
/// @param note the law it rests on, may be empty
public record TaxRow(String rate, String taxable, String tax, String note) {
    Map<String, Object> values() {
        return Map.of("rate", rate, "taxable", taxable, "tax", tax, "note", note);
    }
}
