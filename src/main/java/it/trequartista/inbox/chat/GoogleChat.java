package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// `messages.json` of Google Chat as Takeout gives it, its times in words.
///
/// The origin is the folder of the chat, which has Google's id of it.
public final class GoogleChat extends JsonFormat {
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
        String plain = written.replaceAll("[\\p{Z}]", " ").strip();
        var time = plain.endsWith("UTC") ? WordedTime.of(plain.replaceFirst(" *UTC$", "")) : null;
        return time == null ? null : Times.local(time, ZoneOffset.UTC);
    }
}
