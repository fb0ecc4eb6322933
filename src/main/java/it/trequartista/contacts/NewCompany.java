package it.trequartista.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A company to be added.
///
/// @param fields what is known
/// @param points how to reach it
public record NewCompany(Map<CompanyField, String> fields, List<NewPoint> points) {
    /// Keeps its own copies.
    public NewCompany {
        fields = Map.copyOf(fields);
        points = List.copyOf(points);
    }

    /// A company with a name.
    public static NewCompany named(String name) {
        return new NewCompany(Map.of(CompanyField.NAME, name), List.of());
    }

    /// With a field more.
    public NewCompany with(CompanyField field, String value) {
        var more = new EnumMap<CompanyField, String>(CompanyField.class);
        more.putAll(fields);
        more.put(field, value);
        return new NewCompany(more, points);
    }

    /// With a contact point more.
    public NewCompany with(ContactKind kind, String value) {
        var more = new ArrayList<>(points);
        more.add(new NewPoint(kind, value));
        return new NewCompany(fields, more);
    }

    String field(CompanyField field) {
        return fields.getOrDefault(field, "");
    }
}
