package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Conversations of any program in JSON or lines of JSON, as far as `messages.txt` knows what it
/// calls things: finds the array whose objects have a text and a side, a speaker or a time.
///
/// The origin is the conversation's id, in the message or around it; else who takes part; else
/// its first message.
public final class GenericJson extends JsonFormat {
    private static final String[] ID = {
        "id",
        "uuid",
        "_id",
        "conversationId",
        "conversation_id",
        "session_id",
        "sessionId",
        "sender_id",
        "thread_id",
        "name"
    };

    @Override
    public boolean knows(Beginning beginning) {
        return path(beginning) != null;
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        String path = path(beginning);
        var head = new LinkedHashSet<>(List.of(ID));
        for (String part : List.of("TITLE", "PARTIES", "THREAD", "TIME")) {
            for (String name : MessageNames.ANY.names(part)) {
                head.add(name.contains(".") ? name.substring(0, name.indexOf('.')) : name);
            }
        }
        var messages = path == null ? Set.<String>of() : Set.of(path);
        return new JsonWalk.Shape(messages, head, isLines(beginning));
    }

    /// The path of the array of messages, the shortest if there are several; null for none.
    private static @Nullable String path(Beginning beginning) {
        var paths = beginning.paths();
        boolean root =
                beginning.text().strip().startsWith("[")
                        || isLines(beginning)
                        || MessageNames.isOfThread(paths);
        if (root && MessageNames.isMessage(paths)) {
            return "";
        }
        return paths.stream()
                .filter(p -> MessageNames.arrays().contains(p.substring(p.lastIndexOf('.') + 1)))
                .filter(p -> MessageNames.isMessage(inside(paths, p)))
                .min(Comparator.comparingInt(String::length).thenComparing(p -> p))
                .orElse(null);
    }

    private static List<String> inside(Collection<String> paths, String path) {
        var inside = new ArrayList<String>();
        for (String p : paths) {
            if (p.startsWith(path + '.')) {
                inside.add(p.substring(path.length() + 1));
            }
        }
        return inside;
    }

    @Override
    void take(One one) {
        var message = one.message;
        var names = MessageNames.of(message);
        String text = message.text(names.names("TEXT"));
        if (text.isEmpty()) {
            text = parts(message);
        }
        String html = text.isEmpty() ? message.text(names.names("HTML")) : "";
        if (!html.isEmpty() || Html.isPage(text)) {
            text = Html.text(html.isEmpty() ? text : html);
        }
        var role = names.role(message);
        String speaker = message.text(names.names("SPEAKER"));
        speaker = MessageNames.role(speaker) == Turn.Role.UNKNOWN ? speaker : "";
        var at = one.time(names.names("TIME"));
        for (String list : names.names("FILES")) {
            message.all(list).forEach(f -> one.file(f.text(names.names("FILE")), ""));
        }
        one.say(
                arrival(one, names, speaker),
                new Turn(speaker, role, at, text.strip(), message.text(names.names("MARK"))));
    }

    /// A text in parts, as assistants write it.
    private static String parts(Fields message) {
        var text = new ArrayList<String>();
        for (String name : MessageNames.ANY.names("PARTS")) {
            text.addAll(message.texts(name));
            message.all(name).forEach(p -> text.add(p.text("text", "content", "value")));
        }
        text.removeIf(String::isBlank);
        return String.join("\n", text);
    }

    private static Arrival arrival(One one, MessageNames names, String speaker) {
        String[] threads = names.names("THREAD");
        String origin = one.message.text(threads);
        origin = origin.isEmpty() ? one.head.text(threads) : origin;
        origin = origin.isEmpty() ? one.head.text(ID) : origin;
        var parties = new ArrayList<Arrival.Party>();
        for (String list : names.names("PARTIES")) {
            one.head.texts(list).forEach(n -> parties.add(new Arrival.Party(n, "")));
            for (Fields who : one.head.all(list)) {
                String name = who.text(names.names("PARTY"));
                String address = who.text(names.names("ADDRESS"));
                if (!name.isEmpty() || !address.isEmpty()) {
                    parties.add(new Arrival.Party(name, address));
                }
            }
        }
        String address = one.message.text(names.names("SENDER"));
        if (!address.isEmpty() && parties.isEmpty()) {
            parties.add(new Arrival.Party(speaker, address));
        }
        if (origin.isEmpty() && one.head.map().size() > 0 && !parties.isEmpty()) {
            var all = new TreeSet<String>();
            parties.forEach(p -> all.add(p.name() + p.address()));
            origin = String.join("|", all);
        }
        boolean known = !names.channel().isEmpty();
        return new Arrival(
                known && !names.channel().equals("OPENAI")
                        ? Arrival.Kind.CHATBOT
                        : Arrival.Kind.CHAT,
                known ? names.channel() : "JSON",
                origin.isEmpty() ? one.nameless() : origin,
                one.head.text(names.names("TITLE")),
                null,
                parties);
    }
}
