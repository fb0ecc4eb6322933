package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import java.util.List;
import java.util.Set;

/// What signal-cli receives, a message a line.
///
/// The origin is the group, else the other one's number.
public final class SignalJson extends JsonFormat {
    @Override
    public boolean knows(Beginning beginning) {
        var paths = beginning.paths();
        return paths.contains("envelope.dataMessage")
                || paths.contains("envelope.syncMessage")
                || (paths.contains("envelope.source") && paths.contains("envelope.timestamp"));
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        return new JsonWalk.Shape(Set.of(""), Set.of(), isLines(beginning));
    }

    @Override
    void take(One one) {
        boolean ours = one.message.at("envelope.syncMessage.sentMessage") != null;
        String base = ours ? "envelope.syncMessage.sentMessage." : "envelope.dataMessage.";
        String number = one.message.text("envelope.sourceNumber", "envelope.source");
        String name = one.message.text("envelope.sourceName");
        String other =
                ours ? one.message.text(base + "destinationNumber", base + "destination") : number;
        String group = one.message.text(base + "groupInfo.groupId");
        for (Fields file : one.message.all(base + "attachments")) {
            one.file(file.text("filename", "id"), file.text("contentType"));
        }
        String origin = group.isEmpty() ? other : group;
        var parties = List.of(new Arrival.Party(ours ? "" : name, other));
        one.say(
                new Arrival(
                        Arrival.Kind.CHAT,
                        "SIGNAL",
                        origin.isEmpty() ? one.nameless() : origin,
                        one.message.text(base + "groupInfo.groupName"),
                        null,
                        parties),
                new Turn(
                        name.isEmpty() ? number : name,
                        ours ? Turn.Role.US : Turn.Role.THEM,
                        one.time(base + "timestamp", "envelope.timestamp"),
                        one.message.text(base + "message"),
                        one.message.text("envelope.timestamp")));
    }
}
