package it.trequartista.contracts;

/// A number of a contract: `2026-012`, or `2026-012-L` from another computer's series.
///
/// @param year of issue
/// @param series letter of the computer, "" for the first
/// @param progressive from 1
public record ContractNumber(int year, String series, int progressive) {
    /// As documents write it.
    public String written() {
        String plain = "%d-%03d".formatted(year, progressive);
        return series.isBlank() ? plain : plain + "-" + series;
    }
}
