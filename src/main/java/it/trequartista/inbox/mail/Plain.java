package it.trequartista.inbox.mail;

/// Plain text as a turn keeps it.
final class Plain {
    private Plain() {}

    /// Lines ended by `\n` without white space at their ends, no more than one blank between two,
    /// none before the first and after the last.
    static String tidy(String text) {
        var out = new StringBuilder(text.length());
        int blank = 2;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            char c = end ? '\n' : text.charAt(i);
            if (c == '\n' || c == '\r') {
                int to = i;
                while (to > from && isSpace(text.charAt(to - 1))) {
                    to--;
                }
                blank = to == from ? blank + 1 : 0;
                if (blank < 2) {
                    put(out, text, from, to);
                }
                from = !end && c == '\r' && next(text, i) == '\n' ? ++i + 1 : i + 1;
            }
        }
        return out.toString().stripTrailing();
    }

    private static void put(StringBuilder out, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ' ' || c == '\t') {
                out.append(c);
            }
        }
        out.append('\n');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    private static int next(String text, int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : -1;
    }

    /// Paragraphs of a text that was broken to be sent (RFC 3676) whole again: a line that ends in
    /// a space goes on in the next.
    ///
    /// @param spaceless whether that space is no part of the text
    static String unflowed(String text, boolean spaceless) {
        var out = new StringBuilder(text.length());
        int depth = -1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int quotes = quotes(line);
            String body = line.substring(quotes);
            boolean stuffed = quotes > 0 || body.startsWith(" ");
            boolean goesOn = depth == quotes;
            if (goesOn) {
                body = body.startsWith(" ") && stuffed ? body.substring(1) : body;
            } else if (depth >= 0) {
                out.append('\n');
            }
            boolean soft = body.endsWith(" ") && !body.equals("-- ") && !body.equals(" -- ");
            String kept = soft && spaceless ? body.substring(0, body.length() - 1) : body;
            out.append(goesOn ? "" : ">".repeat(quotes)).append(kept);
            depth = soft ? quotes : -1;
            if (!soft) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static int quotes(String line) {
        int n = 0;
        while (n < line.length() && line.charAt(n) == '>') {
            n++;
        }
        return n;
    }
}
