package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Deflated;
import it.trequartista.store.Sealed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// A process of its own, with little memory, that reads files nobody of ours has written: each must
/// be read or refused, in little time.
///
/// Says `read` or `refused` how many, or with which seed something else happened.
final class SegmentFuzzer {
    private static final long LONGEST = Duration.ofSeconds(10).toNanos();
    private static final int WHOLE = 40;

    private final SplittableRandom dice;

    private SegmentFuzzer(long seed) {
        dice = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        var bean = ManagementFactory.getThreadMXBean();
        int read = 0;
        int refused = 0;
        for (long seed = first; seed < first + count; seed++) {
            long before = bean.getCurrentThreadCpuTime();
            try {
                byte[] file = new SegmentFuzzer(seed).file();
                before = bean.getCurrentThreadCpuTime();
                for (Sealed tx : Segment.read(file).transactions()) {
                    tx.ops(op -> {});
                }
                read++;
            } catch (IOException e) {
                refused++;
            } catch (RuntimeException | Error e) {
                System.out.println("seed " + seed + ": " + e);
                e.printStackTrace(System.out);
                System.exit(1);
            }
            long took = bean.getCurrentThreadCpuTime() - before;
            if (took > LONGEST) {
                System.out.println("seed " + seed + ": took " + took / 1_000_000 + " ms");
                System.exit(1);
            }
        }
        System.out.println("read " + read + ", refused " + refused);
    }

    private byte[] file() throws IOException {
        return switch (dice.nextInt(8)) {
            case 0 -> noise(dice.nextInt(3_000));
            case 1 -> mutated(valid());
            case 4 -> valid();
            case 2, 3 -> whole(mutated(valid()));
            default -> whole(Segment.file((byte) 'L', text(head()), deflated()));
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        dice.nextBytes(noise);
        return noise;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] valid() {
        var tx = new Sealed.Writer(List.of(), dice.nextLong(1L << 60), "s" + dice.nextInt(9));
        return Segment.log("v", "s", List.of(tx.seal(), tx("zwei"), tx("drei")));
    }

    private Sealed tx(String stream) {
        return new Sealed.Writer(List.of(), dice.nextLong(1L << 60), stream).seal();
    }

    private byte[] mutated(byte[] bytes) {
        byte[] now = bytes;
        for (int i = 1 + dice.nextInt(4); i > 0 && now.length > 0; i--) {
            int at = dice.nextInt(now.length);
            switch (dice.nextInt(4)) {
                case 0 -> now[at] ^= (byte) (1 << dice.nextInt(8));
                case 1 -> now[at] = (byte) dice.nextInt();
                case 2 -> now = Arrays.copyOf(now, at);
                default -> {
                    var more = ByteBuffer.allocate(now.length + 8);
                    more.put(now, 0, at).putLong(dice.nextLong());
                    now = more.put(now, at, now.length - at).array();
                }
            }
        }
        return now;
    }

    /// The same with an end that vouches for it, so that what is inside is looked at.
    private static byte[] whole(byte[] bytes) {
        if (bytes.length < WHOLE) {
            return bytes;
        }
        byte[] all = bytes.clone();
        var digest = Sha256.digest();
        digest.update(all, 0, all.length - 36);
        System.arraycopy(digest.digest(), 0, all, all.length - 36, 32);
        System.arraycopy(text("HSX1"), 0, all, all.length - 4, 4);
        return all;
    }

    private String head() {
        return switch (dice.nextInt(12)) {
            case 0 -> "";
            case 1 -> "[".repeat(100_000);
            case 2 -> "{\"vault\":{\"a\":1},\"form\":\"x\"}";
            case 3 -> "{\"form\":1e999}";
            case 4 -> "{\"vault\":\"" + "v".repeat(3_000_000) + "\",\"form\":1}";
            default -> "{\"vault\":\"v\",\"stream\":\"s\",\"form\":1}";
        };
    }

    private byte[] deflated() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var lines = Deflated.to(out)) {
            if (dice.nextInt(12) == 0) {
                byte[] one = text(bomb());
                byte[] many = new byte[Math.max(1, 65_536 / one.length) * one.length];
                for (int i = 0; i < many.length; i += one.length) {
                    System.arraycopy(one, 0, many, i, one.length);
                }
                for (long left = 1L << (24 + dice.nextInt(7)); left > 0; left -= many.length) {
                    lines.write(many);
                }
            } else {
                for (int i = dice.nextInt(6); i >= 0; i--) {
                    lines.write(text(txLine()));
                    for (int k = dice.nextInt(4); k > 0; k--) {
                        lines.write(text(opLine()));
                    }
                }
            }
        }
        return dice.nextInt(5) == 0 ? mutated(out.toByteArray()) : out.toByteArray();
    }

    /// What unfolds to a gigabyte.
    private String bomb() {
        return switch (dice.nextInt(6)) {
            case 0 -> "a";
            case 1 -> "\n";
            case 2 -> "{\"v\":1,\"h\":1}\n";
            case 3 ->
                    "{\"v\":1,\"p\":[],\"h\":1,\"s\":\"s\"}\n"
                            + "{\"t\":\"person\",\"id\":1,\"n\":{}}\n";
            case 4 -> "{\"v\":[";
            default -> "\0";
        };
    }

    private String txLine() {
        return "{\"v\":1,\"p\":" + parents() + ",\"h\":" + number() + ",\"s\":" + value() + "}\n";
    }

    private String parents() {
        return switch (dice.nextInt(6)) {
            case 0 -> "[\"^\"]";
            case 1 -> "[" + "\"0123456789abcdef0123456789abcdef\",".repeat(20_000) + "\"\"]";
            case 2 -> "{}";
            case 3 -> "[null,3]";
            default -> "[]";
        };
    }

    private String opLine() {
        return switch (dice.nextInt(12)) {
            case 0 -> "\n";
            case 1 -> "null\n";
            case 2 -> "{\"t\":\"person\"\n";
            case 3 -> "[".repeat(50_000) + "\n";
            case 4 -> "{\"t\":" + value() + ",\"id\":" + value() + ",\"n\":" + value() + "}\n";
            case 5 -> "{\"t\":\"person\",\"id\":1,\"c\":{" + "\"a\":{".repeat(3_000) + "\n";
            default ->
                    "{\"t\":\"person\",\"id\":%s,\"%s\":{\"notes\":%s,\"notes\":%s},\"z\":%s}\n"
                            .formatted(
                                    number(),
                                    dice.nextBoolean() ? "n" : "c",
                                    value(),
                                    value(),
                                    value());
        };
    }

    private String number() {
        return switch (dice.nextInt(8)) {
            case 0 -> "-1";
            case 1 -> "9".repeat(2_000);
            case 2 -> "1e308";
            case 3 -> "9223372036854775808";
            case 4 -> "\"7\"";
            default -> String.valueOf(dice.nextLong(1L << 60));
        };
    }

    private String value() {
        return switch (dice.nextInt(10)) {
            case 0 -> "null";
            case 1 -> "[[[1,2],{\"a\":null}]]";
            case 2 -> "\"" + "x".repeat(dice.nextInt(2_000_000)) + "\"";
            case 3 -> "\"\\ud800\"";
            case 4 -> "\"\\u0000\"";
            case 5 -> "true";
            case 6 -> number();
            case 7 -> "{\"a\":".repeat(400) + "1" + "}".repeat(400);
            case 8 -> new String(noise(20), StandardCharsets.ISO_8859_1);
            default -> "\"ein Wort\"";
        };
    }
}
