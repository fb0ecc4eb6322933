package it.trequartista.inbox.mail;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters of mails, whose writers often say another encoding than they use.
final class Characters {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?([^?]*)\\?=");

    private static final Pattern BREAK = Pattern.compile("(?:\\r?\\n|\\r)[ \\t]+|[\\r\\n]+");
    private static final byte[] SIX_BITS = sixBits();
    private static final int LONG = 1 << 20;

    private Characters() {}

    /// The text of these bytes: in the encoding said, unless there is none of that name or they
    /// are not in it; then in UTF-8 if they can be, else in Windows-1252.
    static String decode(byte[] bytes, String said) {
        Charset named = charset(said);
        boolean guess =
                named == null
                        || named.equals(StandardCharsets.US_ASCII)
                        || named.equals(StandardCharsets.UTF_8)
                        || named.equals(StandardCharsets.ISO_8859_1);
        // What is said to be Latin and is valid UTF-8 is UTF-8 all the same.
        String text = guess ? utf8(bytes) : null;
        if (text != null) {
            return text;
        }
        return new String(bytes, guess || named == null ? WINDOWS : named);
    }

    /// Whether there is an encoding of this name.
    static boolean isKnown(String name) {
        return charset(name) != null;
    }

    private static @Nullable Charset charset(String said) {
        String name = said.strip().replace("\"", "").replace("'", "");
        int star = name.indexOf('*');
        try {
            return name.isEmpty()
                    ? null
                    : Charset.forName(star > 0 ? name.substring(0, star) : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String utf8(byte[] bytes) {
        int mark =
                bytes.length > 2
                                && bytes[0] == (byte) 0xEF
                                && bytes[1] == (byte) 0xBB
                                && bytes[2] == (byte) 0xBF
                        ? 3
                        : 0;
        var out = CharBuffer.allocate(bytes.length);
        // A character cut by the end of what is too long is no sign of another encoding.
        var result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(
                                ByteBuffer.wrap(bytes, mark, bytes.length - mark),
                                out,
                                bytes.length < LONG);
        return result.isError() ? null : out.flip().toString();
    }

    /// A field of a head as it reads: lines joined, encoded words decoded.
    ///
    /// @param raw each character one byte
    static String field(String raw) {
        if (isPlain(raw)) {
            return raw.strip();
        }
        String text = BREAK.matcher(raw).replaceAll(" ");
        if (!text.chars().allMatch(c -> c < 0x80)) {
            boolean bytes = text.chars().allMatch(c -> c < 0x100);
            text = bytes ? decode(text.getBytes(StandardCharsets.ISO_8859_1), "") : text;
        }
        return words(text).replace('\0', ' ').strip();
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' '
                    || c >= 0x7f
                    || (c == '=' && i + 1 < raw.length() && raw.charAt(i + 1) == '?')) {
                return false;
            }
        }
        return true;
    }

    /// Encoded words decoded; those that follow one another in one encoding are one run of bytes,
    /// since writers cut characters in half between them.
    static String words(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        var out = new StringBuilder();
        var run = new ByteArrayOutputStream();
        String encoding = "";
        int last = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String between = text.substring(last, word.start());
            boolean joins = run.size() > 0 && between.isBlank();
            if (!joins || !encoding.equalsIgnoreCase(word.group(1))) {
                out.append(decode(run.toByteArray(), encoding));
                run.reset();
                out.append(joins ? "" : between);
            }
            encoding = word.group(1);
            run.writeBytes(bytes(word.group(2), word.group(3)));
            last = word.end();
        }
        return out.append(decode(run.toByteArray(), encoding))
                .append(text.substring(last))
                .toString();
    }

    private static byte[] bytes(String way, String body) {
        if (way.equalsIgnoreCase("b")) {
            byte[] text = body.getBytes(StandardCharsets.ISO_8859_1);
            return base64(text, 0, text.length, text.length);
        }
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int high =
                    c == '=' && i + 2 < body.length()
                            ? Character.digit(body.charAt(i + 1), 16)
                            : -1;
            int low = high >= 0 ? Character.digit(body.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.writeBytes(String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /// As much as there is of bytes in base 64, whatever stands between and however they end.
    ///
    /// @param most so many bytes and no more
    static byte[] base64(byte[] text, int from, int to, int most) {
        long letters = 0;
        int end = from;
        while (end < to && text[end] != '=') {
            letters += SIX_BITS[text[end++] & 0xFF] >= 0 ? 1 : 0;
        }
        byte[] out = new byte[(int) Math.min(most, letters * 3 / 4)];
        int bits = 0;
        int have = 0;
        int at = 0;
        for (int i = from; i < end && at < out.length; i++) {
            int six = SIX_BITS[text[i] & 0xFF];
            if (six >= 0) {
                bits = bits << 6 | six;
                have += 6;
                if (have >= 8) {
                    have -= 8;
                    out[at++] = (byte) (bits >> have);
                }
            }
        }
        return out;
    }

    private static byte[] sixBits() {
        byte[] all = new byte[256];
        Arrays.fill(all, (byte) -1);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < letters.length(); i++) {
            all[letters.charAt(i)] = (byte) i;
        }
        return all;
    }

    /// A body in quoted-printable (RFC 2045, 6.7); an equals sign that says nothing stays.
    ///
    /// @param most so many bytes and no more
    static byte[] quoted(Entity body, int most) {
        byte[] text = body.bytes();
        byte[] out = new byte[Math.min(most, body.to() - body.from())];
        int at = 0;
        int i = body.from();
        while (i < body.to() && at < out.length) {
            int next = blankTo(text, text[i] == '=' ? i + 1 : i, body.to());
            boolean ends = next == body.to() || text[next] == '\r' || text[next] == '\n';
            int high = text[i] == '=' && i + 2 < body.to() ? Character.digit(text[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(text[i + 2], 16) : -1;
            if (low >= 0) {
                out[at++] = (byte) (high * 16 + low);
                i += 3;
            } else if (text[i] == '=' && ends) {
                i = Entity.nextLine(text, next, body.to());
            } else if (next > i && ends) {
                i = next;
            } else {
                int many = Math.min(out.length - at, Math.max(1, next - i));
                System.arraycopy(text, i, out, at, many);
                at += many;
                i += many;
            }
        }
        return Arrays.copyOf(out, at);
    }

    private static int blankTo(byte[] text, int from, int to) {
        int i = from;
        while (i < to && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        return i;
    }
}
