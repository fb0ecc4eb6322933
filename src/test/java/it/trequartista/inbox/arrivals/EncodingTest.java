package it.trequartista.inbox.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Encodings told by all the bytes.
class EncodingTest {
    private static Charset of(byte[] bytes) throws Exception {
        var material = new Material("x", "x", bytes.length, () -> new ByteArrayInputStream(bytes));
        return Encoding.of(material, Progress.UNWATCHED).charset();
    }

    @Test
    void oneSpoiltByteDoesNotSpoilTheRest() throws Exception {
        byte[] bytes = "perché così è già più città 🙂 più però".getBytes(StandardCharsets.UTF_8);
        bytes[3] = (byte) 0xE8;

        assertThat(of(bytes)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void cutInACharacterIsStillUtf8() throws Exception {
        byte[] bytes = "più città".getBytes(StandardCharsets.UTF_8);

        assertThat(of(Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void accentsOfWindowsAreNoUtf8() throws Exception {
        assertThat(of("perché così è già".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(Charset.forName("windows-1252"));
        assertThat(of("la citt\u00e0".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Charset.forName("windows-1252"));
    }
}
