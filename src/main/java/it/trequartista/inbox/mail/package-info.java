/// E-mail as it is kept: one message in a file, or a mailbox of any size.
///
/// A message is one [it.trequartista.inbox.arrivals.Arrival] with one turn. Its origin is the
/// thread it belongs to (`References`, `In-Reply-To`, else its own id), its mark the Message-ID, so
/// that messages of a thread find each other whatever file they come in. The turn keeps all the
/// text; [Quoted] tells what of it the writer wrote and what only repeats an earlier message, so
/// that a screen can fold that away.
///
/// Messages are parted here ([Entity], [Multipart]): of the library for MIME only its reading of
/// addresses, times, parameters and rare encodings is used. Its session and handlers would look
/// for settings on the machine. HTML becomes text; nothing it names is fetched, no script runs.
@NullMarked
package it.trequartista.inbox.mail;

import org.jspecify.annotations.NullMarked;
