package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Conversations in JSON. A source says where its messages are and what one is; going through
/// the file, what is broken in it, and order are the same for all. Read once for the encoding,
/// once for what stands around conversations (some write it after them), then as [Ordered]
/// needs.
abstract class JsonFormat implements Format {
    /// Of more conversations what stands after their messages is not looked at.
    private static final int HEADS = 100_000;

    /// Where messages are in this file.
    abstract JsonWalk.Shape shape(Beginning beginning);

    /// What one message says: nothing, one turn or several.
    abstract void take(One one);

    /// What the beginning of a file says of all that is in it.
    Fields about(Beginning beginning) {
        return Fields.NONE;
    }

    /// What the head of a conversation says by itself, before its messages.
    void open(One one) {}

    /// A message in hand, and where what it says goes.
    static final class One {
        /// What stands around the messages of its conversation.
        final Fields head;

        /// What it holds; at the opening of a conversation nothing.
        final Fields message;

        /// Where it is.
        final Place place;

        /// The file.
        final Material material;

        /// In which times without one are meant.
        final ZoneId zone;

        private final int number;
        private final Ordered.Taker taker;
        private final List<Attached> files = new ArrayList<>();
        private final List<Flaw> flaws = new ArrayList<>();

        private One(Visit visit, Place place, Fields message) {
            this.head = visit.head;
            this.message = message;
            this.place = place;
            this.material = visit.material;
            this.zone = visit.zone;
            this.number = visit.number;
            this.taker = visit.taker;
        }

        /// Stands for the origin of a conversation of which nothing says which it is.
        String nameless() {
            return Conversations.NAMELESS + number;
        }

        /// The time written there; said to be wrong if it is.
        @Nullable Instant time(String... paths) {
            for (String path : paths) {
                Object value = message.map().isEmpty() ? head.at(path) : message.at(path);
                if (value instanceof Number || (value instanceof String s && !s.isBlank())) {
                    return timed(value, Times.of(value, zone));
                }
            }
            return null;
        }

        /// A time that was read from this; said to be wrong if it is none.
        @Nullable Instant timed(Object written, @Nullable Instant at) {
            if (at == null) {
                flaws.add(Told.time(place, written.toString()));
            }
            return at;
        }

        /// A file that came with it, by the last part of its path.
        void file(String path, String mime) {
            String clean = path.replaceFirst("[?#].*", "");
            String name = clean.substring(clean.lastIndexOf('/') + 1);
            if (!name.isBlank()) {
                files.add(new Attached(name, mime.isBlank() ? Mimes.of(name) : mime, new byte[0]));
            }
        }

        /// Says that this is nothing that could be handed on.
        void nothing() {
            taker.flaw(Told.noMessage(place));
        }

        /// Hands on a turn with the files and flaws gathered so far, unless it is empty.
        void say(Arrival arrival, Turn turn) {
            say(arrival, turn, List.of());
        }

        /// The same, with turns that stay behind it.
        void say(Arrival arrival, Turn turn, List<Turn> after) {
            if (turn.text().isBlank() && files.isEmpty() && after.isEmpty()) {
                flaws.clear();
                return;
            }
            if (turn.text().indexOf(Told.UNREADABLE) >= 0) {
                flaws.add(Told.characters(place));
            }
            taker.said(arrival, new Told(turn, List.copyOf(files), List.copyOf(flaws), after));
            files.clear();
            flaws.clear();
        }
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        var encoding = Encoding.of(material, reading.progress());
        var beginning = Beginning.of(material);
        var shape = shape(beginning);
        var about = about(beginning);
        var heads = new Heads();
        if (!shape.head().isEmpty()) {
            new JsonWalk(shape, heads).run(material, encoding, reading.progress());
        }
        Ordered.hand(
                taker ->
                        new JsonWalk(
                                        shape,
                                        new Visit(
                                                material, reading.zone(), heads.late, taker, about))
                                .run(material, encoding, reading.progress()),
                reading.sink());
    }

    /// Looks for what is said of conversations after their messages.
    private static final class Heads implements JsonWalk.Visitor {
        private final Map<Integer, Fields> late = new HashMap<>();
        private int before;

        @Override
        public void begin(int number, Fields head) {
            before = head.map().size();
        }

        @Override
        public void end(int number, Fields head) {
            if (head.map().size() != before && late.size() < HEADS) {
                late.put(number, head);
            }
        }

        @Override
        public void message(Place place, Fields message, boolean cut) {}

        @Override
        public void none(Place place) {}

        @Override
        public void rest(Place place) {}
    }

    private final class Visit implements JsonWalk.Visitor {
        private final Material material;
        private final ZoneId zone;
        private final Map<Integer, Fields> late;
        private final Ordered.Taker taker;
        private final Fields about;
        private Fields head = Fields.NONE;
        private int number;

        Visit(
                Material material,
                ZoneId zone,
                Map<Integer, Fields> late,
                Ordered.Taker taker,
                Fields about) {
            this.about = about;
            this.material = material;
            this.zone = zone;
            this.late = late;
            this.taker = taker;
        }

        @Override
        public void begin(int number, Fields known) {
            this.number = number;
            head = late.getOrDefault(number, known);
            head = head.map().isEmpty() ? about : head;
            open(new One(this, Place.at(Place.Unit.FILE, material.name()), Fields.NONE));
        }

        @Override
        public void message(Place place, Fields message, boolean cut) {
            var one = new One(this, place, message);
            if (cut) {
                one.flaws.add(Told.tooLong(place));
            }
            take(one);
        }

        @Override
        public void end(int number, Fields known) {}

        @Override
        public void none(Place place) {
            taker.flaw(Told.noMessage(place));
        }

        @Override
        public void rest(Place place) {
            taker.flaw(Told.rest(place));
        }
    }

    /// Whether each line is an object of its own.
    static boolean isLines(Beginning beginning) {
        var lines = beginning.text().lines().filter(l -> !l.isBlank()).limit(2).toList();
        return lines.size() == 2
                && lines.getFirst().strip().startsWith("{")
                && lines.getFirst().strip().endsWith("}")
                && lines.getLast().strip().startsWith("{");
    }

    /// A shape in one file.
    static JsonWalk.Shape shape(Set<String> messages, String... head) {
        return new JsonWalk.Shape(messages, Set.of(head), false);
    }
}
