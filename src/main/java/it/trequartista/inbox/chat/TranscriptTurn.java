package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One message of a transcript while its lines come.
final class TranscriptTurn {
    private static final Map<String, List<String>> WORDS =
            Words.of(TranscriptTurn.class, "transcripts.txt");
    private static final List<String> NOTICE = WORDS.getOrDefault("NOTICE", List.of());
    private static final List<String> EDITED = WORDS.getOrDefault("EDITED", List.of());
    private static final Map<String, String> OMITTED = omitted();
    private static final Pattern ATTACHED =
            Pattern.compile("<\\p{L}[^:<>]{2,20}: ?([^<>:/\\\\]+\\.\\w{2,5})>");
    private static final Pattern WITH_WORD =
            Pattern.compile(
                    "((?:IMG|VID|PTT|AUD|DOC|STK)-\\d{8}-WA\\d+\\.\\w{2,5}|[^/\\\\<>]{1,150}\\.\\w{2,5})"
                        + " \\((\\p{L}[^()]{3,30})\\)");
    private static final Pattern WHATSAPP_NAME =
            Pattern.compile("(?:IMG|VID|PTT|AUD|DOC|STK)-\\d{8}-WA\\d+\\..*");
    private static final List<String> BESIDE =
            List.of(
                    "file allegato",
                    "file attached",
                    "datei angehängt",
                    "fichier joint",
                    "archivo adjunto",
                    "arquivo anexado",
                    "bestand bijgevoegd");

    /// No phrase of a program is longer.
    private static final int PHRASE = 60;

    private final Place place;
    private final String speaker;
    private final @Nullable Instant at;
    private final StringBuilder text = new StringBuilder();
    private final List<Attached> files = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private Turn.Role role = Turn.Role.UNKNOWN;
    private boolean cut;
    private boolean marked;
    private boolean empty = true;

    TranscriptTurn(Place place, String speaker, @Nullable Instant at) {
        this.place = place;
        this.speaker = speaker;
        this.at = at;
    }

    private static Map<String, String> omitted() {
        var phrases = new HashMap<String, String>();
        WORDS.forEach(
                (kind, words) -> {
                    if (kind.contains("/")) {
                        words.forEach(w -> phrases.put(w, kind));
                    }
                });
        return phrases;
    }

    /// What stands behind the time of a line.
    static TranscriptTurn of(Place place, String said, @Nullable Instant at, Speakers speakers) {
        int colon = speakers.end(said);
        String name = colon < 0 ? "" : Speakers.clean(said.substring(0, colon));
        if (name.isEmpty() || speakers.isNobody(name)) {
            return notice(place, said, at);
        }
        String text = said.substring(colon + 1);
        text = text.startsWith(" ") ? text.substring(1) : text;
        boolean marked = !text.isEmpty() && text.charAt(0) == '\u200E';
        if ((speakers.isProgram(name) && !isFile(text)) || (marked && isNotice(text))) {
            return notice(place, text, at);
        }
        var turn = new TranscriptTurn(place, name, at);
        turn.first(text);
        return turn;
    }

    private static TranscriptTurn notice(Place place, String said, @Nullable Instant at) {
        var turn = new TranscriptTurn(place, "", at);
        turn.role = Turn.Role.NOTICE;
        turn.add(unmarked(said));
        return turn;
    }

    /// Whether it is the beginning of what a program says, up to a colon in it.
    static boolean isNobody(String name) {
        long quotes = name.chars().filter(c -> c == '"' || c == '“' || c == '”').count();
        return quotes % 2 > 0 || isNotice(name);
    }

    private static boolean isNotice(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return NOTICE.stream().anyMatch(lower::contains);
    }

    private static boolean isFile(String text) {
        String plain = unmarked(text);
        return ATTACHED.matcher(plain).matches() || OMITTED.containsKey(bare(plain));
    }

    private static String bare(String phrase) {
        String bare = phrase.toLowerCase(Locale.ROOT);
        bare = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return bare.startsWith("<") && bare.endsWith(">")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    private static String unmarked(String text) {
        if (!Stamp.hasMark(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.chars().filter(c -> !Stamp.isMark((char) c)).forEach(c -> plain.append((char) c));
        return plain.toString().strip();
    }

    /// The first line: a file's name and its caption, or text.
    private void first(String line) {
        if (line.length() > 400) {
            add(line);
            return;
        }
        boolean hasMark = Stamp.hasMark(line);
        String plain = (hasMark ? unmarked(line) : line).strip();
        String name =
                plain.endsWith(">") ? attached(plain) : plain.endsWith(")") ? beside(plain) : "";
        int bullet = plain.indexOf(" • ");
        if (!name.isEmpty()) {
            file(name, Mimes.of(name));
            return;
        }
        String bare = plain.length() <= PHRASE ? bare(plain) : "";
        String kind = OMITTED.get(bare);
        if (kind != null) {
            file(plain.replace("<", "").replace(">", ""), kind);
        } else if (bullet > 0 && isOmitted(plain)) {
            file(plain.substring(0, bullet), Mimes.of(plain.substring(0, bullet)));
        } else {
            add(line, hasMark);
        }
    }

    /// The name in `<attached: name>`, which may stand behind its title; "" if there is none.
    private static String attached(String plain) {
        int last = plain.lastIndexOf('<');
        boolean alone = last == 0 || plain.contains(" • ");
        var m = ATTACHED.matcher(plain.substring(Math.max(0, last)));
        return alone && m.matches() ? m.group(1) : "";
    }

    private static String beside(String plain) {
        var m = WITH_WORD.matcher(plain);
        return m.matches() && isBeside(m.group(1), m.group(2)) ? m.group(1) : "";
    }

    private static boolean isOmitted(String plain) {
        String bare = bare(plain);
        return OMITTED.keySet().stream().anyMatch(p -> p.length() > 4 && bare.endsWith(p));
    }

    private static boolean isBeside(String name, String word) {
        return WHATSAPP_NAME.matcher(name).matches()
                || BESIDE.contains(word.toLowerCase(Locale.ROOT));
    }

    private void file(String name, String mime) {
        files.add(new Attached(name, mime, new byte[0]));
    }

    /// One line more.
    void add(String line) {
        add(line, Stamp.hasMark(line));
    }

    private void add(String line, boolean hasMark) {
        marked |= hasMark;
        if (!empty && !(text.isEmpty() && !files.isEmpty())) {
            put("\n");
        }
        empty = false;
        put(line);
    }

    private void put(String more) {
        int room = Told.LONGEST - text.length();
        cut |= more.length() > room;
        text.append(more, 0, Math.min(more.length(), Math.max(0, room)));
    }

    /// Which side it is of, where that is known.
    void role(Turn.Role side) {
        role = side;
    }

    /// A line was longer than lines can be.
    void cut() {
        cut = true;
    }

    /// With something that was wrong.
    void flaw(Flaw flaw) {
        flaws.add(flaw);
    }

    /// Whether somebody speaks.
    boolean isSaid() {
        return role != Turn.Role.NOTICE && !speaker.isEmpty();
    }

    /// All of it.
    Told told() {
        if (cut) {
            flaws.add(Told.tooLong(place));
        }
        String said = marked ? unmarked(text.toString()) : text.toString();
        if (said.indexOf(Told.UNREADABLE) >= 0) {
            flaws.add(Told.characters(place));
        }
        return new Told(new Turn(speaker, role, at, unedited(said), ""), files, flaws);
    }

    private static String unedited(String said) {
        if (!said.endsWith(">")) {
            return said;
        }
        String end = said.substring(Math.max(0, said.length() - PHRASE)).toLowerCase(Locale.ROOT);
        for (String mark : EDITED) {
            if (end.endsWith(mark)) {
                return said.substring(0, said.length() - mark.length()).strip();
            }
        }
        return said;
    }
}
