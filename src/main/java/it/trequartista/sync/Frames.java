package it.trequartista.sync;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM in frames of 64 KiB, each vouched for by 16 bytes.
///
/// The nonce of a frame is its number: a key seals one file only. With each frame goes, unwritten,
/// the digest of the file's head, the number and whether it is the last, so that a frame left out,
/// doubled, moved, or taken from another file does not open, and neither does a file that ends
/// early between two frames.
///
/// In frames, because one `doFinal` over a large file is an order slower and gives nothing out
/// before it has seen all.
final class Frames {
    /// Of what was said, in one frame.
    static final int SIZE = 64 * 1024;

    private static final int TAG = 16;
    private static final int SEALED = SIZE + TAG;
    private static final int DIGEST = 32;

    private final SecretKey key;
    private final byte[] head;

    /// @param key of this one file
    /// @param head the SHA-256 of all that stands before the frames
    Frames(SecretKey key, byte[] head) {
        this.key = key;
        this.head = head;
    }

    /// How long some bytes become.
    static long sealed(long length) {
        return length + TAG * Math.max(1, (length + SIZE - 1) / SIZE);
    }

    /// Seals what is left in a buffer into another.
    void seal(ByteBuffer in, ByteBuffer out) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            long number = 0;
            do {
                ByteBuffer frame = in.slice(in.position(), Math.min(SIZE, in.remaining()));
                in.position(in.position() + frame.remaining());
                begin(cipher, Cipher.ENCRYPT_MODE, number++, !in.hasRemaining());
                int _ = cipher.doFinal(frame, out);
            } while (in.hasRemaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Every Java has it, and the sizes are ours.
        }
    }

    /// Opens what is left in a buffer into another.
    ///
    /// @throws Segment.Unreadable when anything is not as it was sealed
    void open(ByteBuffer in, ByteBuffer out) throws Segment.Unreadable {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            long number = 0;
            do {
                ByteBuffer frame = in.slice(in.position(), Math.min(SEALED, in.remaining()));
                in.position(in.position() + frame.remaining());
                begin(cipher, Cipher.DECRYPT_MODE, number++, !in.hasRemaining());
                int _ = cipher.doFinal(frame, out);
            } while (in.hasRemaining());
        } catch (GeneralSecurityException e) {
            throw new Segment.Unreadable("not as it was sealed");
        }
    }

    /// What at most comes out of so many sealed bytes.
    static int opened(int sealed) {
        return Math.max(0, sealed - TAG);
    }

    private void begin(Cipher cipher, int mode, long number, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(
                ByteBuffer.allocate(DIGEST + Long.BYTES + 1)
                        .put(head)
                        .putLong(number)
                        .put((byte) (last ? 1 : 0))
                        .flip());
    }
}
