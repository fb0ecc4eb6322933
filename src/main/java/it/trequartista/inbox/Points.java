package it.trequartista.inbox;

import it.trequartista.contacts.Normal;

import java.util.ArrayList;
import java.util.List;

/// Takes the cells of a list apart into ways to reach somebody.
final class Points {
    private static final List<String> CERTIFIED =
            List.of("legalmail.", "postecert.", "pecimprese.", "gigapec.", "casellapec.");

    private Points() {}

    /// The e-mail addresses of a cell: several may be separated by `:::`, `;`, `,` or space.
    static List<Point> emails(String kind, String label, String cell) {
        var found = new ArrayList<Point>(1);
        for (String piece : pieces(cell, ";,\n\t <>\"")) {
            String normal = Normal.email(piece);
            if (!normal.isEmpty()) {
                boolean link = piece.regionMatches(true, 0, "mailto:", 0, 7);
                String mail = link ? piece.substring(7) : piece;
                boolean certified = kind.equals("PEC") || isCertified(normal);
                found.add(new Point(certified ? "PEC" : "EMAIL", label, mail, normal, false));
            }
        }
        return found.isEmpty() ? other(label, cell) : found;
    }

    /// The phone numbers of a cell: several may be separated by `:::`, `;`, `,` or a new line.
    static List<Point> phones(String kind, String label, String cell) {
        var found = new ArrayList<Point>(1);
        for (String piece : pieces(cell, ";,\n")) {
            String normal = Normal.phone(piece);
            if (!normal.isEmpty()) {
                boolean mobile = kind.equals("PHONE") && normal.startsWith("+393");
                found.add(new Point(mobile ? "MOBILE" : kind, label, piece, normal, false));
            }
        }
        return found.isEmpty() ? other(label, cell) : found;
    }

    /// The web pages of a cell.
    static List<Point> pages(String kind, String label, String cell) {
        var found = new ArrayList<Point>(1);
        for (String piece : pieces(cell, ";\n ")) {
            String normal = Normal.web(piece);
            String sure =
                    normal.startsWith("linkedin.com/")
                            ? "LINKEDIN"
                            : normal.startsWith("instagram.com/") ? "INSTAGRAM" : kind;
            if (normal.length() > 2) {
                found.add(new Point(sure, label, piece, normal, false));
            }
        }
        return found;
    }

    /// True of something with one @ between a name and a domain.
    static boolean isEmail(String text) {
        return text.indexOf('@') > 0 && !Normal.email(text).isEmpty();
    }

    /// The part before the @ of an e-mail, "" for anything else.
    static String mailbox(String email) {
        int at = email.indexOf('@');
        return at < 0 ? "" : email.substring(0, at);
    }

    private static List<Point> other(String label, String cell) {
        String plain = Plain.of(cell);
        boolean nothing = plain.length() < 4 || cell.length() > 254;
        return nothing ? List.of() : List.of(new Point("OTHER", label, cell, plain, false));
    }

    private static boolean isCertified(String mail) {
        String domain = mail.substring(mail.indexOf('@') + 1);
        return domain.startsWith("pec.")
                || domain.contains(".pec.")
                || domain.contains("pec.it")
                || CERTIFIED.stream().anyMatch(domain::startsWith);
    }

    private static List<String> pieces(String cell, String separators) {
        var found = new ArrayList<String>(1);
        String text = cell.contains(":::") ? cell.replace(":::", "\n") : cell;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                String piece = text.substring(from, i).strip();
                if (!piece.isEmpty()) {
                    found.add(piece);
                }
                from = i + 1;
            }
        }
        return found;
    }
}
