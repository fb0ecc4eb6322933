/// Who is the same as whom: records of one person under two rows are found, scored and explained.
///
/// The score is that of Fellegi and Sunter (*A theory for record linkage*, 1969): each thing two
/// records agree or differ in adds `log2(m / u)` bits, where `m` is how often it would be so of one
/// person and `u` how often of two; `u` of an agreement is how frequent the very value is, so that
/// two Rossis say little and two Quarantottis much. The sum, with the odds of any two records being
/// one, is the logarithm of the odds that these are.
///
/// Only pairs that share something rare enough are compared ([Blocks]). Everything here is pure: it
/// knows records, not the file.
@NullMarked
package it.trequartista.inbox.duplicates;

import org.jspecify.annotations.NullMarked;
