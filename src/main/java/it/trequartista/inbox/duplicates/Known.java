package it.trequartista.inbox.duplicates;

import java.util.List;

/// What is compared of a person. Everything is normalised before: names by
/// [it.trequartista.contacts.Normal#key], addresses in small letters, numbers in E.164; what is
/// missing is "".
///
/// @param id of the record
/// @param given names
/// @param family name
/// @param emails of theirs
/// @param phones of theirs
/// @param profiles pages of theirs on networks
/// @param companies they are in
public record Known(
        long id,
        String given,
        String family,
        List<String> emails,
        List<String> phones,
        List<String> profiles,
        List<String> companies) {
    /// Keeps its own copies.
    public Known {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        profiles = List.copyOf(profiles);
        companies = List.copyOf(companies);
    }
}
