package it.trequartista.store;

import it.trequartista.kernel.Sha256;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// The lines of a transaction on their way to its name and its body: hashed and deflated.
///
/// Few lines are squeezed on the spot. Many are so on a thread of this object's own while the next
/// ones are read, which takes about as long, and are deflated quickly: the folder's files deflate
/// them anew. The thread touches nothing but these bytes and ends with this object.
final class Squeezed extends OutputStream {
    private static final int PART = 1 << 16;
    private static final int WAITING = 16;
    private static final byte[] END = {};

    private final MessageDigest digest = Sha256.digest();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ArrayBlockingQueue<byte[]> parts = new ArrayBlockingQueue<>(WAITING);
    private byte[] part = new byte[1 << 10];
    private int length;
    private @Nullable FutureTask<?> beside;

    @Override
    public void write(int b) {
        if (length == part.length) {
            makeRoom();
        }
        part[length++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int at = from;
        int end = from + count;
        while (at < end) {
            if (length == part.length) {
                makeRoom();
            }
            int some = Math.min(end - at, part.length - length);
            System.arraycopy(bytes, at, part, length, some);
            length += some;
            at += some;
        }
    }

    private void makeRoom() {
        if (part.length < PART) {
            part = Arrays.copyOf(part, part.length * 2);
            return;
        }
        if (beside == null) {
            beside = new FutureTask<>(this::squeeze, null);
            Thread.ofPlatform().name("squeeze").daemon().start(beside);
        }
        put(part);
        part = new byte[PART];
        length = 0;
    }

    private void put(byte[] bytes) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (parts.offer(bytes, 1, TimeUnit.SECONDS)) {
                        return;
                    }
                    if (beside != null && beside.isDone()) {
                        end(beside);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void squeeze() {
        try (OutputStream out = new DigestOutputStream(Deflated.quicklyTo(body), digest)) {
            for (byte[] next = parts.take(); next.length > 0; next = parts.take()) {
                out.write(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            // Nobody wants it any more.
        }
    }

    private static void end(FutureTask<?> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    var _ = task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Ends it, all of it hashed and deflated.
    void finish() {
        byte[] last = Arrays.copyOf(part, length);
        length = 0;
        if (beside == null) {
            try (OutputStream out = new DigestOutputStream(Deflated.to(body), digest)) {
                out.write(last);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        if (last.length > 0) {
            put(last);
        }
        put(END);
        end(beside);
    }

    /// The name of what was written: half of its SHA-256. Once, after the end.
    String name() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /// What was written, deflated. After the end.
    byte[] body() {
        return body.toByteArray();
    }

    /// Ends it without a result.
    void leave() {
        if (beside != null) {
            var _ = beside.cancel(true);
        }
    }
}
