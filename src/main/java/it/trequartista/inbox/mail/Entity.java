package it.trequartista.inbox.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A message or a part of one as it is written (an entity of RFC 2045): a head, and a body that is
/// a piece of the bytes of the message and no copy of them. Lines end by `\n`, `\r\n` or `\r`, in
/// any mixture.
///
/// @param head its fields
/// @param bytes of the whole message
/// @param from first byte of the body
/// @param to after its last byte
@SuppressWarnings("ArrayRecordComponent") // Looked at and never compared.
record Entity(Head head, byte[] bytes, int from, int to) {
    /// What stands in a piece of a message: fields up to the first blank line, then the body.
    static Entity of(byte[] bytes, int from, int to) {
        var fields = new HashMap<String, String>();
        int at = from;
        while (at < to && !isBreak(bytes[at])) {
            int next = nextLine(bytes, at, to);
            while (next < to && (bytes[next] == ' ' || bytes[next] == '\t')) {
                next = nextLine(bytes, next, to);
            }
            take(fields, bytes, at, next);
            at = next;
        }
        return new Entity(new Head(fields), bytes, nextLine(bytes, at, to), to);
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    /// Where the line after this one begins, `to` after the last.
    static int nextLine(byte[] bytes, int at, int to) {
        int i = at;
        while (i < to && !isBreak(bytes[i])) {
            i++;
        }
        boolean two = i + 1 < to && bytes[i] == '\r' && bytes[i + 1] == '\n';
        return Math.min(to, two ? i + 2 : i + 1);
    }

    private static void take(Map<String, String> fields, byte[] bytes, int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        if (colon < to) {
            String name = text(bytes, from, colon).toLowerCase(Locale.ROOT);
            fields.putIfAbsent(name, text(bytes, colon + 1, to));
        }
    }

    /// Each character one byte: what they stand for is said elsewhere, or nowhere.
    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip();
    }

    /// The body as it stands, or the first of it.
    byte[] raw(int most) {
        return Arrays.copyOfRange(bytes, from, from + Math.min(most, to - from));
    }
}
