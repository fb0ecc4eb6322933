package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Sha256;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;

/// Sealed files open with their key as they were, and not at all otherwise.
class SealingTest {
    private static final byte KIND = 'A';
    private static final int AROUND = Sealing.AROUND;
    private static final int END = 36;
    private static final int FRAME = Frames.SIZE + 16;

    private final VaultKey key = key(0);

    private static VaultKey key(int first) {
        byte[] bytes = new byte[VaultKey.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return VaultKey.of(bytes);
    }

    private static byte[] body(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }

    private static byte[] file(int length) {
        return Segment.file(KIND, new byte[0], body(length));
    }

    private byte[] open(byte[] file) throws Segment.Unreadable {
        Segment.whole(file);
        return Sealing.open(file, id -> id.equals(key.id()) ? Optional.of(key) : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_531, 65_532, 65_533, 131_068, 200_000})
    void whatWasSealedOpens(int length) throws Exception {
        byte[] sealed = Sealing.seal(file(length), key);
        assertThat(open(sealed)).isEqualTo(file(length));
        assertThat(Sealing.seal(file(length), key)).isEqualTo(sealed);
    }

    /// The same as another program makes of it, in another language and another library
    /// (Python's `cryptography` 48: HKDF, AESGCM, its own `hmac`).
    @Test
    void anotherProgramSealsTheSame() {
        assertThat(key.id()).isEqualTo("6e9b15f003def608");
        assertThat(key.name("00".repeat(32)))
                .isEqualTo("926286da19bd9aea7ee6543aa52dcf2d1676115af25d2b4b7ab7b8880234dcdf");
        byte[] word = Segment.word("v", "s", JsonMapper.shared().createObjectNode());
        assertThat(HexFormat.of().formatHex(Sealing.seal(word, key)))
                .isEqualTo(
                        "4853583157010000006d7b22666f726d223a312c226b6579223a22366539623135663030"
                            + "33646566363038222c2273616c74223a2261306233343037366661376662663831"
                            + "3933656134373335343535326261376533623230623735623763396463353761"
                            + "30343965356630396562306238636238227ddf1a21ebd5a46ad4d91f58c72b5f"
                            + "768391b6b05c1dc7965a7c7d5b208c72127211285ae179c1ab3631b7824cfe47"
                            + "e3110c489b068d5a93abbe6dd600c6521de6b4d09a24ace19c1f991f0011baf9"
                            + "0140b54b1ec4a82d123cf9f1b9bf9eb3bc9f5b48535831");
        assertThat(Sha256.of(Sealing.seal(file(200_000), key)))
                .isEqualTo("0f8dae690034fef199a90547fe0c67aba5a9481b9e5d04c34b71b2f8496c5213");
    }

    /// RFC 5869 is what the JDK has; that ours is that, with our words, the vectors above say.
    @Test
    void anotherKeyIsSaidAndNothingElse() {
        byte[] sealed = Sealing.seal(file(10), key(1));
        assertThatThrownBy(() -> open(sealed)).isInstanceOf(Sealing.NoKey.class);
    }

    @Test
    void noBitMayBeOther() {
        byte[] sealed = Sealing.seal(file(300), key);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refused(changed);
            // Nor by somebody who knows how files end.
            if (bit / 8 < sealed.length - END) {
                refused(ended(changed));
            }
        }
    }

    @Test
    void noByteMayBeMissingAtTheEnd() {
        byte[] sealed = Sealing.seal(file(70_000), key);
        var dice = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] cut = Arrays.copyOf(sealed, dice.nextInt(sealed.length));
            refused(cut);
            if (cut.length > AROUND + END) {
                refused(ended(cut));
            }
        }
        int head = ByteBuffer.wrap(sealed).getInt(6);
        refused(ended(Arrays.copyOf(sealed, AROUND + head + FRAME + END)));
        refused(ended(Arrays.copyOf(sealed, AROUND + head + END)));
    }

    @Test
    void framesStayWhereTheyAre() {
        byte[] sealed = Sealing.seal(file(4 * Frames.SIZE), key);
        int at = AROUND + ByteBuffer.wrap(sealed).getInt(6);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                if (a == b) {
                    continue;
                }
                byte[] copied = sealed.clone();
                System.arraycopy(sealed, at + a * FRAME, copied, at + b * FRAME, FRAME);
                refused(ended(copied));
                System.arraycopy(sealed, at + b * FRAME, copied, at + a * FRAME, FRAME);
                refused(ended(copied));
            }
        }
        byte[] without = new byte[sealed.length - FRAME];
        System.arraycopy(sealed, 0, without, 0, at + FRAME);
        int left = sealed.length - at - 2 * FRAME;
        System.arraycopy(sealed, at + 2 * FRAME, without, at + FRAME, left);
        refused(ended(without));
    }

    @Test
    void framesOfAnotherFileDoNotFit() {
        byte[] one = Sealing.seal(file(2 * Frames.SIZE), key);
        byte[] body = body(2 * Frames.SIZE);
        body[0] ^= 1;
        byte[] other = Sealing.seal(Segment.file(KIND, new byte[0], body), key);
        int at = AROUND + ByteBuffer.wrap(one).getInt(6);
        for (int frame = 0; frame < 2; frame++) {
            byte[] mixed = one.clone();
            System.arraycopy(other, at + frame * FRAME, mixed, at + frame * FRAME, FRAME);
            refused(ended(mixed));
        }
        byte[] headed = one.clone();
        System.arraycopy(other, 0, headed, 0, at);
        refused(ended(headed));
    }

    @Test
    void chanceMakesNothingThatOpens() {
        byte[] sealed = Sealing.seal(file(2_000), key);
        var dice = new SplittableRandom(2);
        for (int i = 0; i < 5_000; i++) {
            byte[] changed = sealed.clone();
            for (int n = 1 + dice.nextInt(8); n > 0; n--) {
                changed[dice.nextInt(sealed.length - END)] = (byte) dice.nextInt(256);
            }
            if (!Arrays.equals(changed, sealed)) {
                refused(ended(changed));
            }
        }
    }

    /// As somebody without the key would end it.
    private static byte[] ended(byte[] file) {
        int end = file.length - END;
        var digest = Sha256.digest();
        digest.update(file, 0, end);
        return ByteBuffer.wrap(file.clone())
                .put(end, digest.digest())
                .put(file.length - 4, file, 0, 4)
                .array();
    }

    private void refused(byte[] file) {
        try {
            if (Sealing.isSealed(file)) {
                byte[] opened = open(file);
                throw new AssertionError("opened to " + opened.length + " bytes");
            }
            // Not sealed any more, by a flag: not what anybody takes in from a sealed folder.
        } catch (Segment.Unreadable e) {
            assertThat(e).isNotNull();
        }
    }
}
