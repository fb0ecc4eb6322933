package it.trequartista.contacts.ui;

import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

/// Logs a touchpoint from anywhere in the window.
public final class NewTouches {
    private NewTouches() {}

    /// Asks with whom, then what it was.
    public static Command command(Desk desk, ContactServices services) {
        return Command.of(
                "contacts.logWith", Icon.EDIT_3, () -> new NewTouchSheet(desk, services).open());
    }
}
