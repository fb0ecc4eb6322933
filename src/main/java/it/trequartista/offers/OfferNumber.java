package it.trequartista.offers;

import com.google.errorprone.annotations.CheckReturnValue;

import java.util.Locale;

/// A number of an offer: `2026-014`, or `2026-014-L` from another computer's series.
///
/// @param year of issue
/// @param series letter of the computer, "" for the first
/// @param progressive from 1
@CheckReturnValue
public record OfferNumber(int year, String series, int progressive) {
    /// As documents write it.
    public String written() {
        String plain = String.format(Locale.ROOT, "%d-%03d", year, progressive);
        return series.isBlank() ? plain : plain + "-" + series;
    }
}
