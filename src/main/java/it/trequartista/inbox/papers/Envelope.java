package it.trequartista.inbox.papers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// The envelope of a signed file (CMS, `.p7m`): what is signed is taken out. The signature is not
/// verified.
public final class Envelope {
    private static final int DEEPEST = 12;
    private static final int OCTETS = 0x04;
    private static final int LONG = 0x80;

    private final byte[] bytes;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    private Envelope(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What is signed; of what is in no envelope, and of an envelope that is spoilt, the bytes
    /// themselves.
    public static byte[] opened(byte[] bytes) {
        byte[] plain = plain(bytes);
        for (int i = 0; i < 3 && isEnvelope(plain); i++) {
            var envelope = new Envelope(plain);
            envelope.walk(0, plain.length, 0);
            byte[] found = envelope.content.toByteArray();
            if (found.length == 0) {
                return plain;
            }
            plain = found;
        }
        return plain;
    }

    private static boolean isEnvelope(byte[] bytes) {
        return bytes.length > 20 && bytes[0] == 0x30;
    }

    /// Some programs write the envelope in base 64, with or without lines around it.
    private static byte[] plain(byte[] bytes) {
        if (bytes.length < 20 || isEnvelope(bytes) || bytes[0] == '<') {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String bare = text.replaceAll("-----[A-Z0-9 ]+-----", "").replaceAll("\\s+", "");
        if (!bare.startsWith("MI")) {
            return bytes;
        }
        try {
            return Base64.getMimeDecoder().decode(bare);
        } catch (IllegalArgumentException e) {
            return bytes;
        }
    }

    /// Goes through nested values up to the first that holds octets, and gathers those; they may
    /// come in pieces, and lengths may be left open.
    ///
    /// @return where it came to
    private int walk(int from, int to, int depth) {
        int at = from;
        while (at + 2 <= to && depth < DEEPEST) {
            int tag = bytes[at] & 0xFF;
            if (tag == 0 && bytes[at + 1] == 0) {
                return at + 2;
            }
            int first = bytes[at + 1] & 0xFF;
            int many = first >= LONG ? first - LONG : 0;
            int body = at + 2 + many;
            long length = first >= LONG ? length(at + 2, many) : first;
            boolean open = first == LONG;
            int end = open ? to : (int) Math.min(to, body + length);
            boolean nested = (tag & 0x20) != 0;
            if (tag == OCTETS) {
                content.writeBytes(Arrays.copyOfRange(bytes, Math.min(body, end), end));
            } else if (nested && body < end) {
                boolean octets = tag == (OCTETS | 0x20);
                end = octets ? octets(body, end, open) : deeper(body, end, depth, open);
            }
            if (content.size() > 0) {
                return end;
            }
            at = end;
        }
        return at;
    }

    private int deeper(int body, int end, int depth, boolean open) {
        int came = walk(body, end, depth + 1);
        return open ? came : end;
    }

    private int octets(int from, int to, boolean open) {
        int at = from;
        while (at + 2 <= to && (bytes[at] & 0xFF) == OCTETS) {
            int first = bytes[at + 1] & 0xFF;
            int many = first > LONG ? first - LONG : 0;
            int body = at + 2 + many;
            long length = first > LONG ? length(at + 2, many) : first;
            int end = (int) Math.min(to, body + length);
            content.writeBytes(Arrays.copyOfRange(bytes, Math.min(body, end), end));
            at = end;
        }
        return open ? Math.min(to, at + 2) : to;
    }

    private long length(int at, int many) {
        long length = 0;
        for (int i = at; i < Math.min(bytes.length, at + Math.min(many, 7)); i++) {
            length = (length << 8) | (bytes[i] & 0xFF);
        }
        return length;
    }
}
