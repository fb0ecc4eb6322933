package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;

import java.util.List;
import java.util.Map;

/// A company, with everything the record shows.
///
/// @param id of the company
/// @param fields what is written about it; a field that is not there is ""
/// @param points how to reach it, oldest first
/// @param people who is there
/// @param tags in alphabetical order
public record Company(
        CompanyId id,
        Map<CompanyField, String> fields,
        List<ContactPoint> points,
        List<Affiliation> people,
        List<String> tags) {
    /// Keeps its own copies.
    public Company {
        fields = Map.copyOf(fields);
        points = List.copyOf(points);
        people = List.copyOf(people);
        tags = List.copyOf(tags);
    }

    /// A field, "" for nothing.
    public String field(CompanyField field) {
        return fields.getOrDefault(field, "");
    }

    /// What everybody calls it, or what the register does; may be "".
    public String name() {
        String name = field(CompanyField.NAME);
        return name.isBlank() ? field(CompanyField.LEGAL_NAME) : name;
    }
}
