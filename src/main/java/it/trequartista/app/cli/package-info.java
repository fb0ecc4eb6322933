/// The command line: the same jar without a window, for scripts and scheduled jobs.
///
/// A command opens the file, asks or does one thing and closes it. Lists and records are read by
/// SQL of this package's own store, over the tables of all features, because a script wants flat
/// rows with stable names and not the records a screen edits; what writes goes through the
/// features' services like the window does: [Edits] gives each field that can be set its door. The
/// keys of `--json` are the column names of the store in camelCase: they are a promise, written
/// down in `src/site/markdown/command-line.md`.
///
/// Ids are strings in JSON: 64 bits do not fit the numbers of most JSON readers. Amounts are
/// decimal strings beside their currency, moments ISO instants, days ISO days.
///
/// Nothing here touches JavaFX, so a command starts in a fraction of a second and needs no display.
@NullMarked
package it.trequartista.app.cli;

import org.jspecify.annotations.NullMarked;
