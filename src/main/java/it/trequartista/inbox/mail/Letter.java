package it.trequartista.inbox.mail;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One e-mail in a file (`.eml`), as mail programs save it.
public final class Letter implements Format {
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):.*");
    private static final Set<String> TELLING =
            Set.of(
                    "from",
                    "to",
                    "subject",
                    "date",
                    "message-id",
                    "received",
                    "return-path",
                    "mime-version",
                    "delivered-to",
                    "content-type",
                    "reply-to",
                    "x-received");
    private static final int ENOUGH = 3;

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.name().endsWith(".eml") || isHead(beginning.text());
    }

    /// Whether a text begins with the fields of a message.
    private static boolean isHead(String text) {
        int telling = 0;
        for (String line : (Iterable<String>) text.lines().limit(60)::iterator) {
            var field = FIELD.matcher(line);
            if (line.isEmpty()) {
                break;
            } else if (field.matches()) {
                telling += TELLING.contains(field.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
            } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
                return false;
            }
        }
        return telling >= ENOUGH;
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        reading.progress().check();
        byte[] bytes;
        boolean cut;
        try (InputStream in = material.open()) {
            bytes = in.readNBytes(MessageReading.LONGEST);
            cut = in.read() >= 0;
        }
        var messages = new MessageReading(reading.sink());
        if (!messages.read(bytes, bytes.length, 1, cut)) {
            throw Problem.input("inbox.mail.none", material.name()).refused();
        }
        reading.progress().at(bytes.length, material.size());
    }
}
