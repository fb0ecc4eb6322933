package it.trequartista.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A person to be added.
///
/// @param fields what is known
/// @param points how to reach them
public record NewPerson(Map<PersonField, String> fields, List<NewPoint> points) {
    /// Keeps its own copies.
    public NewPerson {
        fields = Map.copyOf(fields);
        points = List.copyOf(points);
    }

    /// Somebody with a name, either part of which may be "".
    public static NewPerson named(String given, String family) {
        return new NewPerson(
                Map.of(PersonField.GIVEN_NAME, given, PersonField.FAMILY_NAME, family), List.of());
    }

    /// With a field more.
    public NewPerson with(PersonField field, String value) {
        var more = new EnumMap<PersonField, String>(PersonField.class);
        more.putAll(fields);
        more.put(field, value);
        return new NewPerson(more, points);
    }

    /// With a contact point more.
    public NewPerson with(ContactKind kind, String value) {
        var more = new ArrayList<>(points);
        more.add(new NewPoint(kind, value));
        return new NewPerson(fields, more);
    }

    String field(PersonField field) {
        return fields.getOrDefault(field, "");
    }
}
