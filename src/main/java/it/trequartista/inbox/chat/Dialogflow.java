package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Conversations of Dialogflow: the history of CX with its interactions, and answers of ES, one
/// by one or as a list. A question and its answer are two turns.
///
/// The origin is the name of the conversation or session.
public final class Dialogflow extends JsonFormat {
    @Override
    public boolean knows(Beginning beginning) {
        var paths = beginning.paths();
        return paths.stream().anyMatch(p -> p.endsWith("interactions.request.queryInput"))
                || paths.contains("queryResult.queryText");
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        if (beginning.paths().contains("queryResult.queryText")) {
            return new JsonWalk.Shape(Set.of(""), Set.of(), isLines(beginning));
        }
        return shape(Set.of("interactions", "conversations.interactions"), "name");
    }

    @Override
    void take(One one) {
        var message = one.message;
        String asked =
                message.text(
                        "request.queryInput.text.text",
                        "response.queryResult.text",
                        "response.queryResult.transcript",
                        "queryResult.queryText");
        var answers = new ArrayList<String>();
        for (String path :
                List.of(
                        "response.queryResult.responseMessages",
                        "queryResult.fulfillmentMessages",
                        "queryResult.responseMessages")) {
            for (Fields answer : message.all(path)) {
                answers.addAll(answer.texts("text.text"));
            }
        }
        if (answers.isEmpty()) {
            answers.add(message.text("queryResult.fulfillmentText"));
        }
        answers.removeIf(String::isBlank);
        String name = one.head.text("name");
        String session = name.isEmpty() ? message.text("session") : name;
        var arrival =
                new Arrival(
                        Arrival.Kind.CHATBOT,
                        "DIALOGFLOW",
                        session.isEmpty() ? one.nameless() : session,
                        "",
                        null,
                        List.of());
        var at = one.time("createTime", "timestamp");
        String id = message.text("responseId", "response.responseId");
        String said = String.join("\n", answers);
        var answer = new Turn("", Turn.Role.BOT, at, said, "");
        if (asked.isEmpty()) {
            one.say(arrival, new Turn("", Turn.Role.BOT, at, said, id));
        } else {
            one.say(
                    arrival,
                    new Turn("", Turn.Role.THEM, at, asked, id),
                    said.isEmpty() ? List.of() : List.of(answer));
        }
    }
}
