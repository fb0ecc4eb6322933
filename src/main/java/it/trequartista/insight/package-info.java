/// What the file says about the work: what to do next, what came in, how it goes.
///
/// This package only asks. Every question is a read over the tables of all features in one
/// consistent snapshot; the answers are records, and what is decided about them (in which order,
/// how soon is soon) are pure functions over those records, tried without a file.
///
/// **Nothing is invented.** No target nobody set, no forecast, no score. A figure says what it
/// counts and over which days; a share of fewer than ten cases says that the cases are few
/// ([OfferOutcomes#isFew]).
///
/// **One line per deal.** A deal that is late, silent and cold at once appears once, for its most
/// pressing reason ([Actions]). The order is a rule one can read on the page, not a weight.
///
/// **Words of other features** (stages, events, states) are read as the words those features write
/// into the file; a word of a newer version counts as "not yet decided".
@NullMarked
package it.trequartista.insight;

import org.jspecify.annotations.NullMarked;
