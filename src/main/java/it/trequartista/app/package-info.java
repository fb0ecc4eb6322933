/// The program around the features: the only place that sees all of them.
///
/// [MainWindow] owns the stage and shows either the [StartPage] or, once a file is open, the
/// [Shell]. [App] wires one open file by hand: what a feature needs is written there, once, without
/// a framework. [Pages] is the exhaustive switch from a place to its page: a new place does not
/// compile until somebody says what is shown there. [Machine] is what outlives a file: settings,
/// theme, background, time.
///
/// [Undoing] takes steps back and does them again for everybody who asks: keys, arrows, palette,
/// toasts, the [HistoryPage]. What is typed and not yet saved belongs to its field ([Keys]). A
/// record's [RecordHistory] gives a field back a value it has had.
///
/// [Notices] are bars over the pages for what the user should know and may leave: they block
/// nothing and stay until they are dealt with.
///
/// Commands are records in one list ([Commands]); palette, shortcut sheet and keys are made from
/// it. Settings of this machine are one record in one file; what belongs to the business is in
/// the file itself ([BusinessStore]). Language, theme and zoom change without a restart: the shell
/// is simply made again around the same open file.
///
/// Closing saves what is being typed, waits for the writes, then closes the file. A mistake of ours
/// is shown on a calm sheet with a short code that is the same wherever that mistake happens.
@NullMarked
package it.trequartista.app;

import org.jspecify.annotations.NullMarked;
