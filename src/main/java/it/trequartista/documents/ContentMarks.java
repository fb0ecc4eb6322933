package it.trequartista.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds `/Tag <</MCID 7>> BDC` in a page's content (ISO 32000-1, 7.8.2 and 14.6) and rewrites
/// those of some numbers as pagination artifacts. Reads only as much of the syntax as that needs:
/// strings and comments are stepped over. The renderer's own streams hold no inline pictures and
/// no dictionary in a dictionary.
final class ContentMarks {
    private static final byte[] ARTIFACT =
            "/Artifact <</Type /Pagination>> BDC".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MARK = Pattern.compile("/MCID\\s+(\\d{1,9})\\b");

    private final byte[] content;
    private final Set<Integer> marks;
    private final ByteArrayOutputStream out;
    private int at;
    private int copied;
    private int tag = -1;
    private int mark = -1;

    ContentMarks(byte[] content, Set<Integer> marks) {
        this.content = content;
        this.marks = marks;
        this.out = new ByteArrayOutputStream(content.length + 1000);
    }

    /// The content with those marks as artifacts.
    byte[] asArtifacts() {
        while (at < content.length) {
            step();
        }
        out.write(content, copied, content.length - copied);
        return out.toByteArray();
    }

    private void step() {
        switch (content[at]) {
            case '(' -> string();
            case '<' -> {
                if (at + 1 < content.length && content[at + 1] == '<') {
                    dictionary();
                } else {
                    skipPast('>');
                }
            }
            case '%' -> skipPast('\n');
            case '/' -> {
                tag = at++;
                mark = -1;
                skipRegular();
            }
            default -> {
                if (regular(content[at])) {
                    word();
                } else {
                    at++;
                }
            }
        }
    }

    private void dictionary() {
        int start = at;
        while (at + 1 < content.length && !(content[at] == '>' && content[at + 1] == '>')) {
            at++;
        }
        at = Math.min(at + 2, content.length);
        var found =
                MARK.matcher(new String(content, start, at - start, StandardCharsets.ISO_8859_1));
        mark = found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private void word() {
        int start = at;
        skipRegular();
        boolean begins =
                at - start == 3
                        && content[start] == 'B'
                        && content[start + 1] == 'D'
                        && content[start + 2] == 'C';
        if (begins && tag >= 0 && marks.contains(mark)) {
            out.write(content, copied, tag - copied);
            out.writeBytes(ARTIFACT);
            copied = at;
        }
        tag = -1;
        mark = -1;
    }

    private void string() {
        int depth = 0;
        do {
            switch (content[at]) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '\\' -> at++;
                default -> {}
            }
            at++;
        } while (depth > 0 && at < content.length);
    }

    private void skipPast(char end) {
        while (at < content.length && content[at] != end) {
            at++;
        }
        at++;
    }

    private void skipRegular() {
        while (at < content.length && regular(content[at])) {
            at++;
        }
    }

    private static boolean regular(byte b) {
        return b < 0 || (b > ' ' && "()<>[]{}/%".indexOf(b) < 0);
    }
}
