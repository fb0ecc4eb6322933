package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Turn;

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
    private static final Map<String, List<String>> WORDS = Words.of("transcripts.txt");
    private static final List<String> NOTICE = WORDS.getOrDefault("NOTICE", List.of());
    private static final List<String> EDITED = WORDS.getOrDefault("EDITED", List.of());
    private static final Map<String, String> OMITTED = omitted();
    private static final Pattern ATTACHED =
            Pattern.compile("<\\p{L}[^:<>]{2,20}: ?([^<>:/\\\\]+\\.\\w{2,5})>");
    private static final Pattern WITH_WORD =
            Pattern.compile(
                    "((?:IMG|VID|PTT|AUD|DOC|STK)-\\d{8}-WA\\d+\\.\\w{2,5}|[^/\\\\<>]{1,150}\\.\\w{2,5})"
                        + " \\((\\p{L}[^()]{3,30})\\)");
    private static final List<String> BESIDE =
            List.of(
                    "file allegato",
                    "file attached",
                    "datei angehängt",
                    "fichier joint",
                    "archivo adjunto",
                    "arquivo anexado",
                    "bestand bijgevoegd");

    private final Place place;
    private final String speaker;
    private final @Nullable Instant at;
    private final StringBuilder text = new StringBuilder();
    private final List<Attached> files = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private Turn.Role role = Turn.Role.UNKNOWN;
    private boolean cut;
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
        if (name.isEmpty() || isNobody(name)) {
            return notice(place, said, at);
        }
        String text = said.substring(colon + 1);
        text = text.startsWith(" ") ? text.substring(1) : text;
        boolean marked = !text.isEmpty() && text.charAt(0) == '\u200E';
        if (speakers.isProgram(name) && !isFile(text) || marked && isNotice(text)) {
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
        if (text.isEmpty() || text.chars().noneMatch(c -> Stamp.isMark((char) c))) {
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
        String plain = unmarked(line).strip();
        var attached = ATTACHED.matcher(plain);
        if (attached.matches()) {
            file(attached.group(1), Mimes.of(attached.group(1)));
            return;
        }
        int bullet = plain.indexOf(" • ");
        if (bullet > 0
                && attached.reset(
                                plain.substring(
                                        plain.lastIndexOf('<') < 0 ? 0 : plain.lastIndexOf('<')))
                        .matches()) {
            file(attached.group(1), Mimes.of(attached.group(1)));
            return;
        }
        var beside = WITH_WORD.matcher(plain);
        if (beside.matches() && isBeside(beside.group(1), beside.group(2))) {
            file(beside.group(1), Mimes.of(beside.group(1)));
            return;
        }
        String bare = bare(plain);
        String kind = OMITTED.get(bare);
        if (kind != null) {
            file(plain.replaceAll("[<>]", ""), kind);
            return;
        }
        String document = bullet < 0 ? "" : plain.substring(0, bullet);
        if (bullet > 0
                && OMITTED.keySet().stream().anyMatch(p -> p.length() > 4 && bare.endsWith(p))) {
            file(document, Mimes.of(document));
            return;
        }
        add(line);
    }

    private static boolean isBeside(String name, String word) {
        return name.matches("(IMG|VID|PTT|AUD|DOC|STK)-\\d{8}-WA\\d+\\..*")
                || BESIDE.contains(word.toLowerCase(Locale.ROOT));
    }

    private void file(String name, String mime) {
        files.add(new Attached(name, mime, new byte[0]));
    }

    /// One line more.
    void add(String line) {
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
        String said = unmarked(text.toString());
        if (said.indexOf(Told.UNREADABLE) >= 0) {
            flaws.add(Told.characters(place));
        }
        String lower = said.length() > 60 ? said.substring(said.length() - 60) : said;
        lower = lower.toLowerCase(Locale.ROOT);
        for (String mark : EDITED) {
            if (lower.endsWith(mark)) {
                said = said.substring(0, said.length() - mark.length()).strip();
                break;
            }
        }
        return new Told(new Turn(speaker, role, at, said, ""), files, flaws);
    }
}
