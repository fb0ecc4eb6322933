package it.trequartista.app;

import it.trequartista.contacts.ui.NewTouches;
import it.trequartista.deals.ui.NewDeals;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Command;
import it.trequartista.ui.Icon;

import java.util.List;

/// What can be made anew from anywhere, each with its key: shown by the palette.
/// Where a page can already make a thing, the window goes there and asks the page, so that a thing
/// is made one way only.
final class Creations {
    private Creations() {}

    static List<Command> of(App app) {
        var desk = app.desk();
        return List.of(
                on(
                                app,
                                "app.create.person",
                                Icon.USER_PLUS,
                                new Asked(new Place.Contacts(), "contacts.newPerson"))
                        .on("Shortcut+Shift+P"),
                on(
                                app,
                                "app.create.company",
                                Icon.BRIEFCASE,
                                new Asked(new Place.Contacts(), "contacts.newCompany"))
                        .on("Shortcut+Shift+C"),
                NewTouches.command(desk, app.contacts()).on("Shortcut+Shift+T"),
                Command.of("app.create.idea", Icon.FEATHER, () -> idea(app)).on("Shortcut+Shift+I"),
                NewDeals.command(desk, app.deals()).on("Shortcut+Shift+D"),
                app.newOffers().command().on("Shortcut+Shift+O"),
                on(
                                app,
                                "app.create.import",
                                Icon.UPLOAD,
                                new Asked(new Place.Inbox(), "inbox.choose"))
                        .on("Shortcut+Shift+U"));
    }

    /// A page and what it is asked to do.
    private record Asked(Place place, String command) {}

    private static Command on(App app, String key, Icon icon, Asked asked) {
        var go = app.desk().go();
        return Command.of(
                key,
                icon,
                () -> {
                    go.to(asked.place());
                    go.run(asked.command());
                });
    }

    private static void idea(App app) {
        var desk = app.desk();
        desk.background()
                .save(
                        () -> app.contents().idea(desk.text("app.newIdeaTitle")).id(),
                        id -> desk.go().to(new Place.ContentItem(id)),
                        desk::say);
    }
}
