package it.trequartista.inbox;

import it.trequartista.kernel.Problem;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/// How the user says a list is written; what is not said is found by looking.
///
/// @param encoding name of the encoding, "" to find it
/// @param separator between the cells of a CSV, "" to find it
/// @param headerRow number of the row with the headers as a spreadsheet counts it, [#NO_HEADER]
///     when there is none, [#FIND] to find it
public record Reading(String encoding, String separator, int headerRow) {
    /// The row with the headers is to be found.
    public static final int FIND = -1;

    /// No row has headers: all are people.
    public static final int NO_HEADER = 0;

    /// Everything is found by looking.
    public static final Reading FOUND = new Reading("", "", FIND);

    /// The encodings worth offering, by the names Java and the web know them by.
    public static final List<String> ENCODINGS =
            List.of(
                    "UTF-8",
                    "windows-1252",
                    "UTF-16LE",
                    "UTF-16BE",
                    "ISO-8859-15",
                    "windows-1250",
                    "IBM850");

    /// The separators worth offering.
    public static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

    /// The same in another encoding.
    public Reading withEncoding(String name) {
        return new Reading(name, separator, headerRow);
    }

    /// The same with another separator.
    public Reading withSeparator(String sign) {
        return new Reading(encoding, sign, headerRow);
    }

    /// The same with the headers elsewhere.
    public Reading withHeaderRow(int row) {
        return new Reading(encoding, separator, row);
    }

    /// The encoding that was said, or else the one found.
    ///
    /// @throws it.trequartista.kernel.Refused when nobody knows an encoding of that name
    Charset charset(Charset found) {
        if (encoding.isEmpty()) {
            return found;
        }
        try {
            Charset said = Charset.forName(encoding);
            // Of UTF-16 the mark, or else the zeros, tell which of the two it is.
            boolean either = said.equals(StandardCharsets.UTF_16);
            return either && found.name().startsWith("UTF-16") ? found : said;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.input("inbox.badEncoding", encoding, String.join(", ", ENCODINGS))
                    .refused();
        }
    }

    /// The separator that was said, or else the one found.
    char separator(String sample) {
        if (separator.isEmpty()) {
            return Separators.find(sample);
        }
        if (separator.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (separator.length() != 1 || "\"\r\n".contains(separator)) {
            throw Problem.input("inbox.badSeparator", separator).refused();
        }
        return separator.charAt(0);
    }
}
