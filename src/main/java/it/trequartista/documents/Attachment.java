package it.trequartista.documents;

/// A file carried inside the PDF, as PDF/A-3 allows: the same data for programs.
///
/// @param name file name with its ending
/// @param mime its type, `application/json`
/// @param description one sentence for people
/// @param bytes the content
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; copied in and out.
public record Attachment(String name, String mime, String description, byte[] bytes) {
    /// Keeps its own copy.
    public Attachment {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
