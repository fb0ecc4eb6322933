package it.trequartista.inbox.ui;

import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import java.util.Locale;

/// The Inbox page on the screen.
final class InboxShowing {
    private InboxShowing() {}

    static Showing of(Lists lists, Locale language, Theme.Look look) throws Exception {
        return new Showing(
                language,
                look,
                Lists.TIME,
                desk ->
                        new InboxView(
                                new InboxModel(
                                        lists.imports(),
                                        desk.background(),
                                        new ColumnMemory(desk.memory()),
                                        desk.texts()),
                                new DeliveryModel(lists.db(), desk.background()),
                                new DeskModel(lists.db(), desk.background(), desk::say),
                                desk),
                960,
                800);
    }
}
