package it.trequartista.contacts.ui;

import it.trequartista.contacts.Companies;
import it.trequartista.contacts.Details;
import it.trequartista.contacts.People;
import it.trequartista.contacts.Surroundings;
import it.trequartista.contacts.Touchpoints;
import it.trequartista.store.Db;

/// What the page works with.
///
/// @param people of the file
/// @param companies of the file
/// @param details contact points and tags
/// @param touchpoints the journey
/// @param around what other features know
public record ContactServices(
        People people,
        Companies companies,
        Details details,
        Touchpoints touchpoints,
        Surroundings around) {
    /// Of a file.
    public static ContactServices of(Db db) {
        return new ContactServices(
                new People(db),
                new Companies(db),
                new Details(db),
                new Touchpoints(db),
                new Surroundings(db));
    }
}
