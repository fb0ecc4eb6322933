/// What comes in: lists of people from other programs.
///
/// Readers of CSV, vCard, XLSX and electronic invoices give the same [Incoming] rows ([RowSource]);
/// none knows what is in the file of the user.
/// They are tolerant by design: a row that cannot be taken becomes a [PlannedRow] with its reason
/// and the rest goes on. Only a source of which nothing can be read is refused whole.
///
/// Which column means what is data (`columns.txt`), not code: synonyms in Italian and English for
/// any program, and a few known layouts told apart by their headers. The user's [Mapping] wins over
/// both. Encoding and separator are found by looking at all the bytes first ([Survey]): a file that
/// is valid UTF-8 to its last byte is UTF-8, any other is Windows-1252, unless a mark or its zeros
/// say otherwise.
///
/// Nothing is written before the user has seen what would be: [Imports#preview] gathers rows into
/// [Card]s, one for each person or company touched, and [Imports#commit] writes the cards in one
/// transaction. What is known already is asked of the file in chunks, only for the addresses and
/// numbers the rows carry, so that memory grows with the source and not with the file. If people
/// changed between the two, the plan is refused rather than applied to what it did not see.
///
/// [Imports#undo] is the way back, months later too: what the import wrote and nobody touched since
/// goes, what was edited or put to use stays with all that belongs to it. What came in together is
/// one change of the log, and goes together.
///
/// A row is the same person by e-mail, by their own LinkedIn page, then by phone, then, when the
/// row
/// or the person has neither e-mail nor phone, by exact name and company. An e-mail shared by a
/// whole office (info@…) or a switchboard's number does not make two people one: there the names
/// must agree. A name known from elsewhere at another company proves nothing: the row is taken as
/// new, said to be perhaps a duplicate, and left out if the user wishes ([Wishes]). Two namesakes
/// in one list are two people, because the list knows its own. An import only adds: it fills what
/// is empty, never changes what is there. So the same source twice gives nothing new.
///
/// Lists are written by bare JDBC in batches with the triggers of search and of the change log held
/// and, when they are long, a large page cache; new rows bring their lines for the log with them,
/// and the words of the search index are put together here, as the view `person_search` would.
///
/// On the command line, where nobody looks at the plan in between, [Imports#takeIn] writes what is
/// decided on while it reads on ([Handover]). A later row that says more of somebody written by
/// then changes them at the end, like somebody known. The window commits a plan as a whole.
///
/// Threads live in `ui.Background`; the one that reads is handed in.
@NullMarked
package it.trequartista.inbox;

import org.jspecify.annotations.NullMarked;
