package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Lines;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Goes through a JSON export from its first to its last message, with no more than one of them
/// in hand. What is neither a message nor wanted of what surrounds them is passed over.
final class JsonWalk {
    /// Where messages are.
    ///
    /// @param messages paths of arrays of messages, "" for the file itself
    /// @param head names of the fields around them that are wanted
    /// @param lines whether each line is JSON of its own
    record Shape(Set<String> messages, Set<String> head, boolean lines) {
        private boolean leadsTo(String path) {
            return messages.stream().anyMatch(m -> m.startsWith(path + "."));
        }
    }

    /// Takes what is found.
    interface Visitor {
        /// An array of messages begins.
        ///
        /// @param number of the conversation, from 0
        /// @param head the fields around it as far as they stand before it
        void begin(int number, Fields head);

        /// A message.
        void message(Place place, Fields message, boolean cut);

        /// An array of messages and what is around it ends.
        void end(int number, Fields head);

        /// Something in place of a message.
        void none(Place place);

        /// The file cannot be read on.
        void rest(Place place);
    }

    private final Shape shape;
    private final Visitor visitor;
    private int conversations;
    private long messages;
    private long line;

    JsonWalk(Shape shape, Visitor visitor) {
        this.shape = shape;
        this.visitor = visitor;
    }

    void run(Material material, Encoding encoding, Progress progress) throws IOException {
        if (shape.lines()) {
            lines(material, encoding, progress);
            return;
        }
        try (var json = Json.of(material, encoding, progress)) {
            guarded(json);
        }
    }

    private void lines(Material material, Encoding encoding, Progress progress) throws IOException {
        boolean flat = shape.messages().contains("");
        if (flat) {
            visitor.begin(conversations, Fields.NONE);
        }
        try (var lines = new Lines(material, encoding, progress)) {
            for (String text = lines.next(); text != null; text = lines.next()) {
                line = lines.number();
                if (text.isBlank()) {
                    continue;
                }
                if (lines.isCut()) {
                    visitor.none(place());
                    continue;
                }
                try (var json = Json.of(text)) {
                    guarded(json);
                }
            }
        }
        if (flat) {
            visitor.end(conversations, Fields.NONE);
        }
    }

    private void guarded(Json json) throws IOException {
        try {
            for (var token = json.next(); token != null; token = json.next()) {
                root(json, token);
            }
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } catch (JacksonException e) {
            if (shape.lines()) {
                visitor.none(place());
            } else {
                messages++;
                visitor.rest(place());
            }
        }
    }

    private Place place() {
        return line > 0
                ? Place.at(Place.Unit.LINE, line)
                : Place.at(Place.Unit.MESSAGE, Math.max(1, messages));
    }

    private void root(Json json, JsonToken token) throws IOException {
        boolean flat = shape.messages().contains("");
        if (token == JsonToken.START_OBJECT) {
            if (flat) {
                if (conversations == 0 && !shape.lines()) {
                    visitor.begin(conversations++, Fields.NONE);
                }
                message(json);
            } else {
                object(json, "", Map.of());
            }
        } else if (token == JsonToken.START_ARRAY) {
            if (flat) {
                int number = conversations++;
                visitor.begin(number, Fields.NONE);
                array(json);
                visitor.end(number, Fields.NONE);
            } else {
                elements(json, "", Map.of());
            }
        }
    }

    private void object(Json json, String path, Map<String, Object> around) throws IOException {
        var own = new LinkedHashMap<>(around);
        int number = -1;
        for (var t = json.next(); t != null && t != JsonToken.END_OBJECT; t = json.next()) {
            String name = json.name();
            String inner = path.isEmpty() ? name : path + '.' + name;
            var token = json.next();
            if (token == JsonToken.START_ARRAY && shape.messages().contains(inner)) {
                number = number < 0 ? conversations++ : number;
                visitor.begin(number, new Fields(Map.copyOf(own)));
                array(json);
            } else if (token == JsonToken.START_ARRAY && shape.leadsTo(inner)) {
                elements(json, inner, own);
            } else if (token == JsonToken.START_OBJECT && shape.leadsTo(inner)) {
                object(json, inner, own);
            } else if (shape.head().contains(name)) {
                Object value = json.value();
                if (value != null) {
                    own.put(name, value);
                }
            } else {
                json.skip();
            }
        }
        if (number >= 0) {
            visitor.end(number, new Fields(Map.copyOf(own)));
        }
    }

    private void elements(Json json, String path, Map<String, Object> around) throws IOException {
        for (var t = json.next(); t != null && t != JsonToken.END_ARRAY; t = json.next()) {
            if (t == JsonToken.START_OBJECT) {
                object(json, path, around);
            } else {
                json.skip();
            }
        }
    }

    private void array(Json json) {
        for (var t = json.next(); t != null && t != JsonToken.END_ARRAY; t = json.next()) {
            if (t == JsonToken.START_OBJECT) {
                message(json);
            } else {
                messages++;
                visitor.none(place());
                json.skip();
            }
        }
    }

    private void message(Json json) {
        Object value = json.value();
        messages++;
        if (value instanceof Fields fields) {
            visitor.message(place(), fields, json.isCut());
        }
    }
}
