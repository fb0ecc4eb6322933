package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Conversations of Rasa: trackers with their events, or events line by line as `rasa export`
/// sends them. What was said is taken, what the bot thought is not.
///
/// The origin is the sender's id.
public final class Rasa extends JsonFormat {
    private static final List<String> PLACES =
            List.of("events", "tracker.events", "trackers.events");

    @Override
    public boolean knows(Beginning beginning) {
        var paths = beginning.paths();
        boolean tracker =
                PLACES.stream().anyMatch(p -> paths.contains(p + ".event"))
                        && !paths.contains("events.event_id");
        return tracker || isFlat(beginning);
    }

    private static boolean isFlat(Beginning beginning) {
        var paths = beginning.paths();
        return paths.contains("event") && paths.contains("sender_id") && !paths.contains("events");
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        if (isFlat(beginning)) {
            return new JsonWalk.Shape(Set.of(""), Set.of(), isLines(beginning));
        }
        return shape(Set.copyOf(PLACES), "sender_id", "conversation_id");
    }

    @Override
    void take(One one) {
        var message = one.message;
        String event = message.text("event");
        boolean user = event.equals("user");
        if (!user && !event.equals("bot")) {
            return;
        }
        String id = message.text("sender_id");
        id = id.isEmpty() ? one.head.text("sender_id", "conversation_id") : id;
        var arrival =
                new Arrival(
                        Arrival.Kind.CHATBOT,
                        "RASA",
                        id.isEmpty() ? one.nameless() : id,
                        "",
                        null,
                        List.of());
        var at = one.time("timestamp");
        var text = new ArrayList<String>();
        text.add(message.text("text"));
        message.all("data.buttons").forEach(b -> text.add("[" + b.text("title") + "]"));
        message.all("data.quick_replies").forEach(b -> text.add("[" + b.text("title") + "]"));
        text.removeIf(String::isBlank);
        String image = message.text("data.image", "data.attachment.payload.src");
        if (!image.isEmpty()) {
            one.file(image, "");
        }
        var role = user ? Turn.Role.THEM : Turn.Role.BOT;
        String said = String.join("\n", text);
        one.say(arrival, new Turn("", role, at, said, message.text("message_id")));
    }
}
