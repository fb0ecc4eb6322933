/// The example file: a believable Italian studio, made from a seed.
///
/// One seed gives one file: ids, names, days and amounts come from one generator and from a clock
/// that stands where the story needs it, ending on 23 November 2026, so that pictures and tests
/// made from it stay true. People, companies, touchpoints, contents and deals are written in one
/// transaction by SQL, because two thousand single transactions would keep the user waiting for the
/// disk; offers and contracts go through the services, for their documents must be the real ones:
/// numbered, frozen and printed.
///
/// Nobody in it exists: names are mixed at random, domains end in `.example`, VAT numbers have a
/// right check digit and the office of no province.
@NullMarked
package it.trequartista.app.example;

import org.jspecify.annotations.NullMarked;
