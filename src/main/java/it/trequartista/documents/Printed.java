package it.trequartista.documents;

/// A finished document.
///
/// @param pdf a PDF/A-3u and PDF/UA-1 file
/// @param sha256 of the file, 64 lower-case hexadecimal digits
/// @param pages how many
@SuppressWarnings("ArrayRecordComponent") // Compared by its hash; copied out.
public record Printed(byte[] pdf, String sha256, int pages) {
    @Override
    public byte[] pdf() {
        return pdf.clone();
    }
}
