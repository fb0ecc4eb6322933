package it.trequartista.app;

import it.trequartista.contacts.Owner;
import it.trequartista.contacts.ui.Acts;
import it.trequartista.deals.NewDeal;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Place;

import java.util.Optional;

/// What can be begun from a contact's record in other features.
final class ContactActs {
    private ContactActs() {}

    static Acts of(App app) {
        var desk = app.desk();
        return new Acts(
                Optional.of(
                        owner ->
                                desk.background()
                                        .save(
                                                () -> deal(app, owner),
                                                id -> desk.go().to(new Place.Deal(id)),
                                                desk::say)),
                Optional.of(owner -> offer(app, owner)),
                app.contactTwins());
    }

    private static void offer(App app, Owner owner) {
        switch (owner) {
            case Owner.OfPerson(var id) -> app.newOffers().to(id);
            case Owner.OfCompany(var id) -> app.newOffers().to(id);
        }
    }

    /// Opens a deal that bears the contact's name until it gets a better one.
    private static DealId deal(App app, Owner owner) {
        return switch (owner) {
            case Owner.OfPerson(var id) -> {
                var person = app.contacts().people().get(id);
                var deal = NewDeal.titled(title(app, person.name())).forPerson(id);
                yield app.deals()
                        .create(
                                person.companies().isEmpty()
                                        ? deal
                                        : deal.forCompany(person.companies().getFirst().company()));
            }
            case Owner.OfCompany(var id) -> {
                var company = app.contacts().companies().get(id);
                yield app.deals().create(NewDeal.titled(title(app, company.name())).forCompany(id));
            }
        };
    }

    private static String title(App app, String name) {
        return name.isBlank() ? app.desk().text("contacts.newDeal") : name;
    }
}
