package it.trequartista.inbox;

import java.nio.file.Path;
import java.util.List;

/// A list that was looked at.
///
/// @param file where it is
/// @param kind how it is written
/// @param layout the program it comes from as its headers tell, "" when unknown
/// @param text how its bytes were read
/// @param columns of a CSV or a sheet, in order; none of others
public record Source(Path file, Kind kind, String layout, Text text, List<Column> columns) {
    /// How a list is written.
    public enum Kind {
        /// Rows and cells.
        CSV,
        /// Electronic visiting cards.
        VCARD,
        /// A sheet of a spreadsheet.
        SHEET,
        /// An electronic invoice, whose parties are companies.
        INVOICE
    }

    /// How the bytes were read.
    ///
    /// @param encoding name of the encoding found
    /// @param separator between cells, a space for vCard
    /// @param headerRow number of the row with the headers, [Reading#NO_HEADER] for none
    /// @param sha256 of the file, in hexadecimal
    public record Text(String encoding, char separator, int headerRow, String sha256) {}

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

    /// The headers as written, on one line.
    public String headers() {
        return String.join(", ", columns.stream().map(Column::header).toList());
    }

    /// What lists with the same columns share: their headers in order, without regard to case.
    public String signature() {
        return String.join("\n", columns.stream().map(c -> Mapping.key(c.header())).toList());
    }

    /// True when some column says who somebody is.
    public boolean isMapped() {
        return kind == Kind.VCARD
                || kind == Kind.INVOICE
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
