package it.trequartista.insight;

import java.time.YearMonth;

/// The touchpoints of a month. One under both hats counts in both.
///
/// @param month which
/// @param marketing how many under the hat of marketing
/// @param sales how many under the hat of sales
public record MonthTouches(YearMonth month, long marketing, long sales) {}
