package it.trequartista.app.example;

import java.util.List;

/// The people and companies of the example.
///
/// @param people ids of all
/// @param companies ids of all
/// @param staff who works where
record Cast(List<Long> people, List<Long> companies, List<Staff> staff) {
    /// A person in a company.
    record Staff(long person, long company) {}

    /// The first person of a company.
    long contactOf(long company) {
        return staff.stream()
                .filter(s -> s.company() == company)
                .findFirst()
                .map(Staff::person)
                .orElse(people.getFirst());
    }

    /// The company of a person, 0 for none.
    long companyOf(long person) {
        return staff.stream()
                .filter(s -> s.person() == person)
                .findFirst()
                .map(Staff::company)
                .orElse(0L);
    }
}
