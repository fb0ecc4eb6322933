package it.trequartista.inbox.mail;

import it.trequartista.inbox.arrivals.Arrival.Party;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;

import org.jspecify.annotations.Nullable;

import java.text.ParsePosition;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The head of a message or of a part of one.
///
/// @param fields by name in lower case, of several of one name the first; each character one byte
record Head(Map<String, String> fields) {
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,500})>");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+'=/-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,9}");
    private static final Pattern AGAIN =
            Pattern.compile("(?i)^\\s*(?:re|r|rif|aw|sv|fw|fwd|i|wg|tr)\\s*(?:\\[\\d+])?\\s*:\\s*");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern DATE =
            Pattern.compile(
                    "(?i)(\\d{1,2})[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]"
                            + "(\\d{2,4}) (\\d{1,2}):(\\d{2})");
    private static final int MOST = 200;

    /// A field as it reads, "" when there is none; of several the first.
    String field(String name) {
        return Characters.field(raw(name));
    }

    private String raw(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean has(String name) {
        return !raw(name).isBlank();
    }

    /// The ids named in a field, in order.
    List<String> ids(String name) {
        return ID.matcher(raw(name)).results().map(m -> m.group(1)).toList();
    }

    /// Its own id, "" when it has none.
    String id() {
        var ids = ids("Message-ID");
        return ids.isEmpty() ? field("Message-ID") : ids.getFirst();
    }

    /// The subject without what answering and forwarding put before it.
    String subject() {
        String subject = field("Subject");
        for (var again = AGAIN.matcher(subject); again.find(); again = AGAIN.matcher(subject)) {
            subject = subject.substring(again.end());
        }
        return subject.strip();
    }

    /// When it was sent; null when that is not said or no time there is.
    @Nullable Instant date() {
        String said = field("Date");
        if (said.isEmpty()) {
            return null;
        }
        String plain = said.replaceAll("\\s+", " ");
        var found = new MailDateFormat().parse(plain, new ParsePosition(0));
        return found == null || !exists(plain) ? null : found.toInstant();
    }

    /// Whether there is such a day and hour; the library counts on from the 30th of February.
    private static boolean exists(String date) {
        var parts = DATE.matcher(date);
        if (!parts.find()) {
            return false;
        }
        int month = MONTHS.indexOf(parts.group(2).toLowerCase(Locale.ROOT)) / 3 + 1;
        int year = Integer.parseInt(parts.group(3));
        int longest = YearMonth.of(year < 100 ? 2000 + year : year, month).lengthOfMonth();
        int day = Integer.parseInt(parts.group(1));
        boolean hour = Integer.parseInt(parts.group(4)) < 24;
        return day > 0 && day <= longest && hour && Integer.parseInt(parts.group(5)) < 60;
    }

    /// Who stands in a field of addresses.
    List<Party> parties(String name) {
        String raw = raw(name);
        if (raw.isBlank()) {
            return List.of();
        }
        var found = new ArrayList<Party>();
        try {
            for (InternetAddress address : InternetAddress.parseHeader(raw, false)) {
                add(found, address);
            }
        } catch (AddressException e) {
            // Whatever looks like an address in what is none.
            ADDRESS.matcher(Characters.field(raw))
                    .results()
                    .limit(MOST)
                    .forEach(m -> found.add(new Party("", m.group())));
        }
        return found;
    }

    private static void add(List<Party> found, InternetAddress address) {
        String at = address.getAddress();
        if (at == null || address.isGroup() || found.size() >= MOST) {
            return;
        }
        // Before its name is decoded word by word, which spoils a character cut between two.
        String written = address.toString();
        int end = written.lastIndexOf(" <");
        String phrase = end < 0 ? "" : written.substring(0, end).replaceAll("\\\\(.)", "$1");
        String name = Characters.field(phrase);
        String clean = name.replaceAll("^['\"]+|['\"]+$", "").strip();
        found.add(new Party(clean.equals(at) ? "" : clean, Characters.field(at)));
    }
}
