/// The file: one SQLite database, its rules, its versions.
///
/// The only package that opens a connection. One writer connection behind a lock, up to three
/// read-only ones; WAL with `synchronous=FULL`, read back after being set, because a commit the
/// window calls saved must survive a power cut. A file is opened with `mode=rw`, never created by
/// accident, and looked at read-only first: not SQLite, empty, foreign, newer, damaged and
/// read-only each get their own sentence and never a changed byte.
///
/// The live file is never touched with Java I/O: on POSIX, closing any descriptor of it drops the
/// locks SQLite holds in this process. Its existence, size and permissions are asked of the file
/// system without opening it; a copy is made by `VACUUM INTO`. The single instance is guarded by a
/// lock file of its own beside it.
///
/// Migrations are numbered SQL resources run by `PRAGMA user_version`, SQLite's own idiom. A file
/// that needs one is first copied beside itself and the copy verified; each script and its version
/// number commit together, and its digest is kept in `schema_history`.
///
/// After a commit the store says which tables were written, read from the statements themselves, so
/// nobody can forget to say it. Screens re-read what they show: state, not events.
///
/// The change log lives here, its merging included: a transaction of another computer and one
/// written here from an older view of the file are put in their place by the same [ApplyStore].
///
/// [History] takes steps back in the order they were made; [TakeBack] takes back one change of long
/// ago, whoever made it, and leaves alone what was put to use since.
@NullMarked
package it.trequartista.store;

import org.jspecify.annotations.NullMarked;
