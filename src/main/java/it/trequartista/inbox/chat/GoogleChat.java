package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Words;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// `messages.json` of Google Chat as Takeout gives it, its times in words.
///
/// The origin is the folder of the chat, which has Google's id of it.
public final class GoogleChat extends JsonFormat {
    private static final Map<String, List<String>> MONTHS =
            Words.of(GoogleChat.class, "months.txt");
    private static final Pattern TIME =
            Pattern.compile(
                    "[^,\\d]*,?\\s*(?:(\\d{1,2})\\.?\\s+(?:de\\s+)?(\\p{L}+)|(\\p{L}+)\\s+(\\d{1,2})),?"
                        + "\\s+(?:de\\s+)?(\\d{4})\\D+(\\d{1,2}):(\\d{2}):(\\d{2})"
                        + "\\s*([AaPp]\\.?[Mm]\\.?)?\\s*UTC");

    @Override
    public boolean knows(Beginning beginning) {
        var paths = beginning.paths();
        return paths.contains("messages.created_date") && paths.contains("messages.creator.name");
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        return shape(Set.of("messages"));
    }

    @Override
    void take(One one) {
        var message = one.message;
        String written = message.text("created_date");
        Instant at = written.isEmpty() ? null : one.timed(written, time(written));
        String[] folders = one.material.place().split("[/\\\\!]+", -1);
        String id = message.text("message_id");
        String space = id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
        String folder = folders.length > 1 ? folders[folders.length - 2] : one.nameless();
        for (Fields file : message.all("attached_files")) {
            one.file(file.text("original_name", "export_name"), "");
        }
        boolean bot = message.text("creator.user_type").equals("Bot");
        one.say(
                new Arrival(
                        Arrival.Kind.CHAT,
                        "GOOGLE_CHAT",
                        space.isEmpty() ? folder : space,
                        "",
                        null,
                        List.of()),
                new Turn(
                        message.text("creator.name"),
                        bot ? Turn.Role.BOT : Turn.Role.UNKNOWN,
                        at,
                        message.text("text"),
                        id));
    }

    static @Nullable Instant time(String written) {
        var m = TIME.matcher(written.replaceAll("[\\p{Z}]", " ").strip());
        if (!m.matches()) {
            return null;
        }
        String name = m.group(2) == null ? m.group(3) : m.group(2);
        int day = Integer.parseInt(m.group(1) == null ? m.group(4) : m.group(1));
        int hour = Integer.parseInt(m.group(6));
        if (m.group(9) != null) {
            boolean afternoon = m.group(9).toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        int month = 0;
        for (int i = 1; i <= 12; i++) {
            boolean named =
                    MONTHS.getOrDefault(String.valueOf(i), List.of())
                            .contains(name.toLowerCase(Locale.ROOT));
            month = named ? i : month;
        }
        try {
            var local =
                    LocalDateTime.of(
                            Integer.parseInt(m.group(5)),
                            month,
                            day,
                            hour,
                            Integer.parseInt(m.group(7)),
                            Integer.parseInt(m.group(8)));
            return Times.local(local, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
