package it.trequartista.inbox;

import java.nio.file.Path;
import java.util.List;

/// A list that was looked at.
///
/// @param file where it is
/// @param kind how it is written
/// @param layout the program it comes from as its headers tell, "" when unknown
/// @param text how its bytes were read
/// @param columns of a CSV, in order; none of a vCard
public record Source(Path file, Kind kind, String layout, Text text, List<Column> columns) {
    /// How a list is written.
    public enum Kind {
        /// Rows and cells.
        CSV,
        /// Electronic visiting cards.
        VCARD
    }

    /// How the bytes were read.
    ///
    /// @param encoding name of the encoding found
    /// @param separator between cells, a space for vCard
    /// @param sha256 of the file, in hexadecimal
    public record Text(String encoding, char separator, String sha256) {}

    /// A column of the file.
    ///
    /// @param header as written
    /// @param target what it means
    /// @param samples of its first values
    public record Column(String header, Target target, List<String> samples) {}

    /// Keeps its own copy.
    public Source {
        columns = List.copyOf(columns);
    }

    /// The file's name without folder.
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /// True when some column says who somebody is.
    public boolean isMapped() {
        return kind == Kind.VCARD
                || columns.stream()
                        .anyMatch(
                                c ->
                                        switch (c.target()) {
                                            case FULL_NAME, GIVEN, FAMILY, COMPANY -> true;
                                            case EMAIL, PEC, PHONE, MOBILE, WHATSAPP -> true;
                                            case LINKEDIN -> true;
                                            default -> false;
                                        });
    }
}
