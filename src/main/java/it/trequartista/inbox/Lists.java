package it.trequartista.inbox;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.chat.AnyText;
import it.trequartista.inbox.chat.NamedLines;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;

import java.io.IOException;
import java.nio.file.Path;

/// Tells lists of people from conversations, messages and forms, by what is in them.
public final class Lists {
    /// What something is taken for.
    public enum Sort {
        /// A list of people: [Imports] reads it.
        LIST,
        /// Lines that are a list when their headers say so.
        PERHAPS,
        /// A conversation, a message, a form, a card.
        TALK,
        /// A picture: a card when it comes alone.
        PICTURE,
        /// Nothing that can be read.
        UNKNOWN
    }

    private Lists() {}

    /// Looks at the name and the beginning.
    public static Sort of(Material material) throws IOException {
        var beginning = Beginning.of(material);
        String text = beginning.text().stripLeading();
        if (isWritten(beginning, text)) {
            return Sort.LIST;
        }
        if (beginning.startsWith(0x89, 'P', 'N', 'G') || beginning.startsWith(0xFF, 0xD8, 0xFF)) {
            return Sort.PICTURE;
        }
        var format = Formats.of(material).orElse(null);
        if (format != null && !(format instanceof AnyText)) {
            return format instanceof NamedLines && isTable(beginning.name())
                    ? Sort.LIST
                    : Sort.TALK;
        }
        if (isTable(beginning.name())) {
            return Sort.LIST;
        }
        boolean isText = !text.isEmpty() && !"{[<".contains(text.substring(0, 1));
        if (isText && Imports.takes(Path.of("a" + ending(beginning.name())))) {
            return format == null ? Sort.LIST : Sort.PERHAPS;
        }
        return format == null ? Sort.UNKNOWN : Sort.TALK;
    }

    private static boolean isWritten(Beginning beginning, String text) {
        String name = beginning.name();
        return name.endsWith(".p7m")
                || name.endsWith(".xlsx")
                || text.regionMatches(true, 0, "BEGIN:VCARD", 0, 11)
                || (text.startsWith("<") && text.contains("FatturaElettronica"));
    }

    private static boolean isTable(String name) {
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    private static String ending(String name) {
        String end = name.substring(Math.max(0, name.lastIndexOf('.')));
        return end.chars().skip(1).allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                ? end
                : "";
    }

    /// Whether the first lines of a text have headers that say who somebody is.
    public static boolean hasHeaders(Path file, Progress progress) {
        try {
            var survey = Survey.of(file, Reading.FOUND, progress);
            Source source = new CsvSource(survey, new Columns(), Wishes.NONE).source();
            return source.columns().size() > 1
                    && source.text().headerRow() > 0
                    && source.isMapped();
        } catch (Refused e) {
            return false;
        }
    }
}
