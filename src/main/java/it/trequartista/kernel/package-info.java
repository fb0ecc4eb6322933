/// Words everyone shares: money, typed ids, places, problems, texts, time.
///
/// The JDK only. Nothing here knows a feature, a table, a control or a PDF. The clock, the random
/// numbers, the locale and the zone of the machine are read here and nowhere else, so a test can
/// stand at any moment and two runs from one seed give one file.
///
/// Two choices a reader may wonder about. A [Problem] is a value; [Refused] only carries it out
/// of a transaction, so that the rollback comes for free. Quantities and unit prices are
/// `BigDecimal` (FatturaPA allows eight decimals) while every amount is [Money] in minor units:
/// a price of 0.005 exists, an amount of 0.005 does not.
@NullMarked
package it.trequartista.kernel;

import org.jspecify.annotations.NullMarked;
