package it.trequartista.insight;

import java.time.LocalDate;

/// Days from one to another, both counted.
///
/// @param from the first day
/// @param to the last day
public record Span(LocalDate from, LocalDate to) {
    /// How many days, up to today, a figure looks back.
    public enum Length {
        /// A month.
        DAYS_30(30),
        /// A quarter.
        DAYS_90(90),
        /// A year.
        DAYS_365(365);

        private final int days;

        Length(int days) {
            this.days = days;
        }

        /// That many days ending today.
        public Span endingOn(LocalDate today) {
            return new Span(today.minusDays(days - 1L), today);
        }
    }

    /// The same number of days just before.
    public Span before() {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return new Span(from.minusDays(days), from.minusDays(1));
    }

    /// From Monday to that day.
    public static Span weekOf(LocalDate today) {
        return new Span(today.minusDays(today.getDayOfWeek().getValue() - 1L), today);
    }
}
