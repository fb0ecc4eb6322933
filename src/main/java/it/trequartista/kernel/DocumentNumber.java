package it.trequartista.kernel;

import com.google.errorprone.annotations.CheckReturnValue;

import java.util.Locale;

/// The number of a document that was issued: `2026-014`, or `2026-L014` in the series of another
/// computer. Each series has one computer that counts in it, so no two documents get one number
/// and none is left out, without asking anybody.
///
/// @param year of issue
/// @param series letters of the computer, "" for the first
/// @param progressive from 1
@CheckReturnValue
public record DocumentNumber(int year, String series, int progressive) {
    /// As documents write it.
    public String written() {
        return String.format(Locale.ROOT, "%d-%s%03d", year, series.strip(), progressive);
    }
}
