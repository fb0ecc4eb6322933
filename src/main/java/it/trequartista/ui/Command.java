package it.trequartista.ui;

import java.util.function.BooleanSupplier;

/// Something one can do, once: palette, shortcut sheet, menus and keys are made from it.
///
/// @param key names it and is the key of its text: `contacts.newPerson`
/// @param icon its picture
/// @param shortcut as JavaFX writes it (`Shortcut+N`, `N`, or two keys `G T`), or empty;
///     several stand with ` / ` between them
/// @param enabled whether it can be done now
/// @param run does it
public record Command(
        String key, Icon icon, String shortcut, BooleanSupplier enabled, Runnable run) {
    /// A command that can always be done.
    public static Command of(String key, Icon icon, Runnable run) {
        return new Command(key, icon, "", () -> true, run);
    }

    /// The same with keys.
    public Command on(String keys) {
        return new Command(key, icon, keys, enabled, run);
    }

    /// The same, only when that holds.
    public Command when(BooleanSupplier possible) {
        return new Command(key, icon, shortcut, possible, run);
    }
}
