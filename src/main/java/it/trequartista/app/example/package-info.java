/// The example file: a believable Italian studio, made from a seed.
///
/// One seed gives one file on one day: ids, names, days and amounts come from one generator and
/// from
/// a clock that stands where the story needs it. The story ends at the midnight before the day the
/// file is made, so that whoever opens it meets offers still out and steps still due, not a studio
/// that closed years ago.
///
/// People, companies, touchpoints, contents and deals are written in one transaction by SQL,
/// because
/// two thousand single transactions would keep the user waiting for the disk; what became of the
/// deals ([SalesTale], [ClosingTale]) is told through the services, for its documents must be the
/// real ones: numbered, frozen, printed, accepted with their evidence. An [Agenda] does it in the
/// order of the days, so that numbers rise with dates.
///
/// What it says is data, not code: `words.json`, `seller.json`, `article.md` and `reply.eml` beside
/// these classes.
///
/// Nobody in it exists: names are mixed at random, domains end in `.example` (RFC 2606), VAT
/// numbers
/// have a right check digit and the office of no province. Towns, provinces and postal codes are
/// facts.
@NullMarked
package it.trequartista.app.example;

import org.jspecify.annotations.NullMarked;
