package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `Hangouts.json` of Google Takeout.
///
/// The origin is the conversation's id.
public final class Hangouts extends JsonFormat {
    @Override
    public boolean knows(Beginning beginning) {
        return beginning.paths().contains("conversations.events.chat_message")
                || beginning.paths().contains("conversations.conversation.conversation");
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        return shape(Set.of("conversations.events"), "conversation");
    }

    @Override
    void take(One one) {
        var parties = new ArrayList<Arrival.Party>();
        String sender = one.message.text("sender_id.gaia_id", "sender_id.chat_id");
        String speaker = "";
        for (Fields who : one.head.all("conversation.conversation.participant_data")) {
            String name = who.text("fallback_name");
            String id = who.text("id.gaia_id", "id.chat_id");
            speaker = id.equals(sender) && !id.isEmpty() ? name : speaker;
            parties.add(new Arrival.Party(name, ""));
        }
        var text = new StringBuilder();
        for (Fields part : one.message.all("chat_message.message_content.segment")) {
            boolean line = part.text("type").equals("LINE_BREAK");
            text.append(line ? "\n" : part.text("text"));
        }
        for (Fields file : one.message.all("chat_message.message_content.attachment")) {
            one.file(file.text("embed_item.plus_photo.url"), "");
        }
        String origin =
                one.head.text("conversation.conversation_id.id", "conversation.conversation.id.id");
        one.say(
                new Arrival(
                        Arrival.Kind.CHAT,
                        "HANGOUTS",
                        origin.isEmpty() ? one.nameless() : origin,
                        one.head.text("conversation.conversation.name"),
                        null,
                        List.copyOf(parties)),
                new Turn(
                        speaker,
                        Turn.Role.UNKNOWN,
                        one.time("timestamp"),
                        text.toString(),
                        one.message.text("event_id")));
    }
}
