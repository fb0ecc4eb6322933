package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Conversations of Intercom: what opens one, and its parts. Notes of the team are not part of
/// what was said.
///
/// The origin is the conversation's id.
public final class Intercom extends JsonFormat {
    private static final String PARTS = "conversation_parts.conversation_parts";
    private static final Set<String> MESSAGES =
            Set.of(PARTS, "conversations." + PARTS, "data." + PARTS);

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.paths().stream().anyMatch(p -> p.endsWith(PARTS));
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        return shape(MESSAGES, "id", "title", "source", "contacts", "created_at");
    }

    @Override
    void open(One one) {
        say(one, one.head, "source.");
    }

    @Override
    void take(One one) {
        String type = one.message.text("part_type");
        if (!type.equals("note")) {
            say(one, one.message, "");
        }
    }

    private static void say(One one, Fields from, String prefix) {
        var author = from.at(prefix + "author") instanceof Fields f ? f : Fields.NONE;
        var at = one.time("created_at");
        for (Fields file : from.all(prefix + "attachments")) {
            one.file(file.text("name", "url"), file.text("content_type"));
        }
        String body = Html.text(from.text(prefix + "body"));
        String subject = Html.text(from.text(prefix + "subject"));
        String text = subject.isEmpty() || body.isEmpty() ? body : subject + '\n' + body;
        String name = author.text("name");
        var role = MessageNames.role(author.text("type"));
        String mark = from.text(prefix + "id");
        one.say(arrival(one), new Turn(name, role, at, text, mark));
    }

    private static Arrival arrival(One one) {
        var parties = new ArrayList<Arrival.Party>();
        String name = one.head.text("source.author.name");
        String address = one.head.text("source.author.email");
        if (MessageNames.role(one.head.text("source.author.type")) == Turn.Role.THEM
                && !(name + address).isEmpty()) {
            parties.add(new Arrival.Party(name, address));
        }
        String id = one.head.text("id");
        return new Arrival(
                Arrival.Kind.CHATBOT,
                "INTERCOM",
                id.isEmpty() ? one.nameless() : id,
                one.head.text("title", "source.subject"),
                null,
                List.copyOf(parties));
    }
}
