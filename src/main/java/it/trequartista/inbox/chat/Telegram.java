package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// `result.json` of Telegram Desktop: one chat or all of an account.
///
/// The origin is the chat's id, else its name, else its first message.
public final class Telegram extends JsonFormat {
    private static final Set<String> MESSAGES =
            Set.of("messages", "chats.list.messages", "left_chats.list.messages");

    @Override
    public boolean knows(Beginning beginning) {
        var paths = beginning.paths();
        return paths.contains("chats.list")
                || MESSAGES.stream()
                        .anyMatch(
                                m ->
                                        paths.contains(m + ".date_unixtime")
                                                || paths.contains(m + ".text_entities")
                                                || (paths.contains(m + ".from_id")
                                                        && paths.contains(m + ".date")));
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        return shape(MESSAGES, "name", "type", "id", "personal_information");
    }

    @Override
    void take(One one) {
        var message = one.message;
        String name = one.head.text("name");
        String id = one.head.text("id");
        String origin = id.isEmpty() ? name.isEmpty() ? one.nameless() : name : id;
        var arrival = new Arrival(Arrival.Kind.CHAT, "TELEGRAM", origin, name, null, List.of());
        Instant at = one.time("date_unixtime", "date");
        String text = text(message);
        String mark = message.text("id");
        if (message.text("type").equals("service")) {
            String who = message.text("actor");
            String what = message.text("action").replace('_', ' ');
            String more = message.text("title", "discard_reason");
            String all = String.join(" ", List.of(who, what, more, text)).strip();
            one.say(arrival, new Turn("", Turn.Role.NOTICE, at, all.replaceAll(" +", " "), mark));
            return;
        }
        files(one);
        String own = one.head.text("personal_information.user_id");
        boolean ours = !own.isEmpty() && message.text("from_id").equals("user" + own);
        var role = ours ? Turn.Role.US : Turn.Role.UNKNOWN;
        one.say(arrival, new Turn(message.text("from"), role, at, text, mark));
    }

    /// A text, or parts of one: bare or with what they are (bold, link, mention).
    private static String text(Fields message) {
        var text = new StringBuilder();
        Object written = message.at("text");
        if (written instanceof List<?> parts) {
            for (Object part : parts) {
                text.append(part instanceof Fields f ? f.text("text") : part.toString());
            }
        } else if (written != null) {
            text.append(written);
        }
        String contact = message.text("contact_information.phone_number");
        if (!contact.isEmpty()) {
            String name =
                    message.text("contact_information.first_name")
                            + ' '
                            + message.text("contact_information.last_name");
            text.append(text.isEmpty() ? "" : "\n").append(name.strip()).append(' ');
            text.append(contact);
        }
        String question = message.text("poll.question");
        text.append(question.isEmpty() || text.isEmpty() ? "" : "\n").append(question);
        if (text.isEmpty() && message.text("media_type").equals("sticker")) {
            text.append(message.text("sticker_emoji"));
        }
        String forwarded = message.text("forwarded_from");
        return forwarded.isEmpty() || text.isEmpty() ? text.toString() : forwarded + ":\n" + text;
    }

    private static void files(One one) {
        var message = one.message;
        for (String field : List.of("photo", "file", "contact_vcard")) {
            String path = message.text(field);
            if (path.startsWith("(")) {
                String name = message.text("file_name", "media_type");
                one.file(name.isEmpty() ? field : name, message.text("mime_type"));
            } else if (!path.isEmpty()) {
                String name = message.text("file_name");
                String mime = field.equals("file") ? message.text("mime_type") : "";
                one.file(name.isEmpty() || field.equals("photo") ? path : name, mime);
            }
        }
    }
}
