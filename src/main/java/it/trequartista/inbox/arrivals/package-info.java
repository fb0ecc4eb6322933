/// What every reader of the inbox gives, whatever program wrote what it reads.
///
/// A [Format] is one kind of export: it knows its own by the beginning of a file ([Beginning]) and
/// hands on what it finds, piece by piece, to a [Sink]: an [Arrival], its [Turn]s, the files that
/// came with it. It keeps no more than the piece in hand, so a million messages cost no more memory
/// than ten. A part it cannot read becomes a [Flaw] with its place and the rest goes on; only a
/// file of which nothing can be read is refused, by the [it.trequartista.kernel.Refused] every
/// door knows. Formats open no connection and write nothing.
///
/// A new source is one class that is a [Format], one line in the list of formats, one test.
@NullMarked
package it.trequartista.inbox.arrivals;

import org.jspecify.annotations.NullMarked;
