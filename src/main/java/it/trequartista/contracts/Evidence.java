package it.trequartista.contracts;

import it.trequartista.kernel.Problem;

/// A file that proves something: a mail, a scan, a picture.
///
/// @param name with its ending
/// @param bytes the file itself
@SuppressWarnings("ArrayRecordComponent") // Compared by its hash; copied in and out.
public record Evidence(String name, byte[] bytes) {
    /// The largest file that is taken in: 25 MB, what a mail box takes too.
    public static final int MOST_BYTES = 25 * 1024 * 1024;

    /// Keeps its own copy.
    ///
    /// @throws it.trequartista.kernel.Refused if it is empty or too large
    public Evidence {
        bytes = bytes.clone();
        if (bytes.length == 0) {
            throw Problem.input("contracts.evidenceEmpty", name).refused();
        }
        if (bytes.length > MOST_BYTES) {
            throw Problem.input("contracts.evidenceLarge", name).refused();
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The type by its ending, for the programs that open it.
    public String mime() {
        int dot = name.lastIndexOf('.');
        return switch (name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT)) {
            case "pdf" -> "application/pdf";
            case "eml" -> "message/rfc822";
            case "p7m" -> "application/pkcs7-mime";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "txt" -> "text/plain";
            default -> "application/octet-stream";
        };
    }
}
