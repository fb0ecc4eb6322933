package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// `message_1.json` of Facebook, Messenger and Instagram, in both layouts. Their texts are UTF-8
/// taken byte by byte for characters, and come newest first: both are put right.
///
/// The origin is the path of the thread, else its name, else who takes part, else the
/// first message.
public final class Messenger extends JsonFormat {
    private static final List<String> MEDIA =
            List.of("photos", "videos", "audio_files", "files", "gifs", "sticker", "media");

    @Override
    public boolean knows(Beginning beginning) {
        var paths = beginning.paths();
        return paths.contains("messages.timestamp_ms")
                || paths.contains("messages.sender_name")
                || (paths.contains("messages.senderName") && paths.contains("messages.timestamp"));
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        return shape(Set.of("messages"), "participants", "title", "thread_path", "threadName");
    }

    @Override
    void take(One one) {
        var message = one.message;
        var arrival = arrival(one);
        var at = one.time("timestamp_ms", "timestamp");
        for (String kind : MEDIA) {
            message.all(kind).forEach(f -> one.file(f.text("uri"), ""));
        }
        var text = new StringBuilder(repaired(message.text("content", "text")));
        String link = message.text("share.link");
        if (!link.isEmpty() && text.indexOf(link) < 0) {
            text.append(text.isEmpty() ? "" : "\n").append(link);
        }
        String speaker = repaired(message.text("sender_name", "senderName"));
        var reactions = new ArrayList<Turn>();
        for (Fields reaction : message.all("reactions")) {
            String sign = repaired(reaction.text("reaction"));
            String who = repaired(reaction.text("actor"));
            reactions.add(new Turn("", Turn.Role.NOTICE, null, who + ' ' + sign, ""));
        }
        var turn = new Turn(speaker, Turn.Role.UNKNOWN, at, text.toString(), "");
        one.say(arrival, turn, reactions);
    }

    private static Arrival arrival(One one) {
        var names = new ArrayList<String>();
        one.head.all("participants").forEach(p -> names.add(repaired(p.text("name"))));
        one.head.texts("participants").forEach(p -> names.add(repaired(p)));
        String origin = one.head.text("thread_path", "threadName");
        if (origin.isEmpty()) {
            origin = names.isEmpty() ? one.nameless() : String.join("|", new TreeSet<>(names));
        }
        boolean instagram =
                one.material.place().toLowerCase(java.util.Locale.ROOT).contains("instagram");
        return new Arrival(
                Arrival.Kind.CHAT,
                instagram ? "INSTAGRAM" : "MESSENGER",
                repaired(origin),
                repaired(one.head.text("title", "threadName").replaceFirst("_\\d+$", "")),
                null,
                names.stream().map(n -> new Arrival.Party(n, "")).toList());
    }

    /// A text whose characters are the bytes of another.
    static String repaired(String text) {
        boolean wide = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return text;
            }
            wide |= text.charAt(i) >= 0x80;
        }
        String meant = wide ? decoded(text.getBytes(StandardCharsets.ISO_8859_1)) : null;
        return meant == null ? text : meant;
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
