package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Page;

/// Which page shows a place. Exhaustive: a new place does not compile until it has its page.
final class Pages {
    private Pages() {}

    static Page of(Place place, App app) {
        return switch (place) {
            case Place.Today p -> purpose(Section.TODAY, app);
            case Place.Content p -> purpose(Section.CONTENT, app);
            case Place.ContentItem p -> purpose(Section.CONTENT, app);
            case Place.Inbox p -> purpose(Section.INBOX, app);
            case Place.Contacts p -> purpose(Section.CONTACTS, app);
            case Place.Person p -> purpose(Section.CONTACTS, app);
            case Place.Company p -> purpose(Section.CONTACTS, app);
            case Place.Pipeline p -> purpose(Section.PIPELINE, app);
            case Place.Deal p -> purpose(Section.PIPELINE, app);
            case Place.Offers p -> purpose(Section.OFFERS, app);
            case Place.Offer p -> purpose(Section.OFFERS, app);
            case Place.Contracts p -> purpose(Section.CONTRACTS, app);
            case Place.Contract p -> purpose(Section.CONTRACTS, app);
            case Place.Insight p -> purpose(Section.INSIGHT, app);
            case Place.Settings p -> new SettingsPage(app);
        };
    }

    private static Page purpose(Section section, App app) {
        var desk = app.desk();
        return Page.of(
                new EmptyState(
                        section.icon(),
                        desk.texts().get("app.section", section),
                        desk.texts().get("app.purpose", section)));
    }
}
