package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Turn.Role;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Turns as one text: an array of objects with `k` key, `s` speaker, `r` role, `t` milliseconds and
/// `x` text; what is empty is left out, what a newer program adds is passed over.
final class SpokenJson {
    private static final JsonFactory JSON = new JsonFactory();

    private SpokenJson() {}

    static String of(List<Spoken> turns) {
        var out = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Spoken turn : turns) {
                json.writeStartObject();
                json.writeNumberProperty("k", turn.key());
                if (!turn.speaker().isEmpty()) {
                    json.writeStringProperty("s", turn.speaker());
                }
                json.writeStringProperty("r", turn.role().name());
                if (turn.at() != null) {
                    json.writeNumberProperty("t", turn.at().toEpochMilli());
                }
                json.writeStringProperty("x", turn.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.toString();
    }

    /// What can be read of it.
    static List<Spoken> read(String text) {
        var found = new ArrayList<Spoken>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            var next = new Next();
            for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
                if (t == JsonToken.START_OBJECT) {
                    next = new Next();
                } else if (t == JsonToken.END_OBJECT) {
                    found.add(next.spoken());
                } else if (t == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    next.take(name, json);
                }
            }
        } catch (JacksonException e) {
            // What was read was read: a damaged part does not hide the conversation.
        }
        return found;
    }

    private static final class Next {
        private long key;
        private String speaker = "";
        private Role role = Role.UNKNOWN;
        private @Nullable Instant at;
        private String text = "";

        void take(String name, JsonParser json) {
            switch (name) {
                case "k" -> key = json.getLongValue();
                case "s" -> speaker = json.getString();
                case "r" -> role = role(json.getString());
                case "t" -> at = Instant.ofEpochMilli(json.getLongValue());
                case "x" -> text = json.getString();
                default -> json.skipChildren();
            }
        }

        private static Role role(String name) {
            for (Role role : Role.values()) {
                if (role.name().equals(name)) {
                    return role;
                }
            }
            return Role.UNKNOWN;
        }

        Spoken spoken() {
            return new Spoken(key, speaker, role, at, text);
        }
    }
}
