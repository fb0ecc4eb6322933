package it.trequartista.contacts;

import it.trequartista.kernel.PersonId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person, with everything the record shows.
///
/// @param id of the person
/// @param fields what is written about them; a field that is not there is ""
/// @param points how to reach them, oldest first
/// @param companies where they are, the main one first
/// @param tags in alphabetical order
public record Person(
        PersonId id,
        Map<PersonField, String> fields,
        List<ContactPoint> points,
        List<Affiliation> companies,
        List<String> tags) {
    /// Keeps its own copies.
    public Person {
        fields = Map.copyOf(fields);
        points = List.copyOf(points);
        companies = List.copyOf(companies);
        tags = List.copyOf(tags);
    }

    /// A field, "" for nothing.
    public String field(PersonField field) {
        return fields.getOrDefault(field, "");
    }

    /// Given and family name, or the nickname; "" for a person without name.
    public String name() {
        return name(
                field(PersonField.GIVEN_NAME),
                field(PersonField.FAMILY_NAME),
                field(PersonField.NICKNAME));
    }

    /// How to reach them first by one kind.
    public Optional<ContactPoint> first(ContactKind kind) {
        return points.stream().filter(p -> p.kind() == kind).findFirst();
    }

    /// Given and family name, or else the nickname.
    public static String name(String given, String family, String nickname) {
        String full = (given.strip() + " " + family.strip()).strip();
        return full.isEmpty() ? nickname.strip() : full;
    }

    /// What people are sorted by: family name, given name, else nickname.
    static String sortKey(String given, String family, String nickname) {
        String key = Normal.key(family + " " + given);
        return key.isEmpty() ? Normal.key(nickname) : key;
    }
}
