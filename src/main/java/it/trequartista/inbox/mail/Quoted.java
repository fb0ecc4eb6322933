package it.trequartista.inbox.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The text of a mail taken apart: what the writer wrote, what repeats an earlier message, and how
/// they sign. Nothing is lost or changed: the pieces one after another are the lines of the text.
///
/// @param pieces in the order they stand
public record Quoted(List<Piece> pieces) {
    /// What a piece is.
    public enum Kind {
        /// Written for this message.
        OWN,
        /// An earlier message, with the line that introduces it.
        QUOTED,
        /// Name, telephone and the like at the end.
        SIGNATURE
    }

    /// Some lines that belong together.
    ///
    /// @param kind what they are
    /// @param text the lines
    public record Piece(Kind kind, String text) {}

    private static final int INTRODUCTION = 3;
    private static final int LONGEST_INTRODUCTION = 400;

    /// Who wrote when, in the words of mail programs, to the end of a line.
    private static final Pattern WROTE =
            Pattern.compile(
                    "(?i)(?:on|il|in data|am|le|el|em|op|den)\\b.{0,350}"
                            + "(?:wrote|writes|ha scritto|scrive|schrieb|a écrit|escribió|escreveu"
                            + "|schreef|skrev)(?: .{0,120})?\\s?:\\s*");
    private static final Pattern BEGINS =
            Pattern.compile("(?i)(?:on|il|in data|am|le|el|em|op|den)\\b.*");
    private static final Pattern RULE =
            Pattern.compile(
                    "(?i)\\W{2,}\\s*(?:original message|messaggio originale|forwarded message"
                            + "|messaggio inoltrato|original appointment|ursprüngliche nachricht"
                            + "|message d'origine|reply message|messaggio di risposta"
                            + "|inoltrato da|forwarded by)\\b.{0,100}");
    private static final Pattern FORWARDED =
            Pattern.compile(
                    "(?i)(?:begin forwarded message|inizio messaggio inoltrato"
                            + "|anfang der weitergeleiteten nachricht)\\s*:?\\s*");
    private static final Pattern FROM =
            Pattern.compile("(?i)\\W{0,2}(?:from|da|von|de)\\W{0,2}:.*");
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?i)\\W{0,2}(?:sent|date|to|subject|cc|inviato|data|a|oggetto|gesendet|an"
                            + "|betreff|envoyé|objet|à)\\W{0,2}:.*");
    private static final Pattern LINE = Pattern.compile("\\s*[_-]{10,}\\s*");
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?i)(?:sent from (?:my )?|inviato da(?:l mio|lla mia)? |von meinem "
                            + "|envoyé de mon |get |scarica |ottieni )(?:\\w+ )?"
                            + "(?:iphone|ipad|android|galaxy|samsung|huawei|xiaomi|blackberry"
                            + "|mobile|phone|smartphone|cellulare|telefono|outlook|mail|yahoo"
                            + "|libero|posta|proton|windows)\\b.{0,40}");

    /// Keeps its own copy.
    public Quoted {
        pieces = List.copyOf(pieces);
    }

    /// Takes a text apart.
    ///
    /// @param text with lines ended by `\n`
    public static Quoted split(String text) {
        List<String> lines = text.lines().toList();
        var kinds = new Kind[lines.size()];
        Kind now = Kind.OWN;
        boolean rest = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int introduction = rest ? 0 : introduction(lines, i);
            if (rest) {
                kinds[i] = Kind.QUOTED;
            } else if (introduction > 0) {
                boolean marked = marked(lines, i + introduction);
                for (int j = 0; j < introduction; j++) {
                    kinds[i + j] = Kind.QUOTED;
                }
                i += introduction - 1;
                // With nothing to mark its lines, all that follows is the earlier message.
                rest = !marked;
                now = Kind.OWN;
            } else if (line.isBlank() && i > 0) {
                kinds[i] = kinds[i - 1];
            } else if (line.startsWith(">")) {
                kinds[i] = Kind.QUOTED;
                now = Kind.OWN;
            } else {
                now = isSignature(lines, i) ? Kind.SIGNATURE : now;
                kinds[i] = now;
            }
        }
        return new Quoted(pieces(lines, kinds));
    }

    /// What the writer wrote for this message, without how they sign.
    public String own() {
        return joined(Kind.OWN);
    }

    /// What repeats earlier messages.
    public String quoted() {
        return joined(Kind.QUOTED);
    }

    /// How the writer signs, "" when that is not told apart.
    public String signature() {
        return joined(Kind.SIGNATURE);
    }

    private String joined(Kind kind) {
        var out = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind == kind) {
                out.append(out.isEmpty() ? "" : "\n").append(piece.text.strip());
            }
        }
        return out.toString().strip();
    }

    /// How many lines from here introduce an earlier message, 0 for none.
    private static int introduction(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (RULE.matcher(line).matches() || FORWARDED.matcher(line).matches()) {
            return 1;
        }
        if (FROM.matcher(line).matches() && isHead(lines, at)) {
            return 1;
        }
        int next = at + 1;
        while (next < Math.min(lines.size(), at + 4) && lines.get(next).isBlank()) {
            next++;
        }
        if (next < lines.size()
                && LINE.matcher(line).matches()
                && FROM.matcher(lines.get(next).strip()).matches()
                && isHead(lines, next)) {
            return next - at + 1;
        }
        if (!BEGINS.matcher(line).matches()) {
            return 0;
        }
        var joined = new StringBuilder();
        for (int i = 0; i < INTRODUCTION && at + i < lines.size(); i++) {
            String one = lines.get(at + i).strip();
            if (i > 0 && WROTE.matcher(one).matches()) {
                return 0;
            }
            joined.append(i == 0 ? "" : " ").append(one);
            if (joined.length() > LONGEST_INTRODUCTION) {
                return 0;
            }
            if (WROTE.matcher(joined).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Whether two more fields of a head follow within the next lines, as Outlook writes it.
    private static boolean isHead(List<String> lines, int at) {
        int fields = 0;
        for (int i = at + 1; i < Math.min(lines.size(), at + 8); i++) {
            fields += FIELD.matcher(lines.get(i).strip()).matches() ? 1 : 0;
        }
        return fields >= 2;
    }

    /// Whether the lines from here on begin with `>`, blank ones aside.
    private static boolean marked(List<String> lines, int at) {
        int i = at;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i < lines.size() && lines.get(i).startsWith(">");
    }

    private static boolean isSignature(List<String> lines, int at) {
        String line = lines.get(at);
        return line.equals("--")
                || line.equals("-- ")
                || (DEVICE.matcher(line.strip()).matches() && isLast(lines, at));
    }

    /// Whether nothing but quoted lines follows.
    private static boolean isLast(List<String> lines, int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 12); i++) {
            String line = lines.get(i);
            if (line.startsWith(">") || introduction(lines, i) > 0) {
                return true;
            }
            if (!line.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static List<Piece> pieces(List<String> lines, Kind[] kinds) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || kinds[i] != kinds[from]) {
                pieces.add(new Piece(kinds[from], String.join("\n", lines.subList(from, i))));
                from = i;
            }
        }
        return pieces;
    }
}
