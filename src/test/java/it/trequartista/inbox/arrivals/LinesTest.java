package it.trequartista.inbox.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Lines of a text in any encoding.
class LinesTest {
    private static Lines lines(String text, Charset charset) throws IOException {
        byte[] bytes = text.getBytes(charset);
        var material = new Material("x", "x", bytes.length, () -> new ByteArrayInputStream(bytes));
        return new Lines(material, new Encoding(charset, 0), Progress.UNWATCHED);
    }

    private static List<String> all(String text, Charset charset) throws IOException {
        var all = new ArrayList<String>();
        try (var lines = lines(text, charset)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
                assertThat(lines.number()).isEqualTo(all.size());
                assertThat(lines.isCut()).isFalse();
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252"})
    void endsMayBeMixed(String name) throws IOException {
        var charset = Charset.forName(name);
        assertThat(all("uno\ndue\r\ntr\u00e8\r\rcinque\n\r\nsette €", charset))
                .containsExactly("uno", "due", "tr\u00e8", "", "cinque", "", "sette €");
        assertThat(all("", charset)).isEmpty();
        assertThat(all("\n", charset)).containsExactly("");
        assertThat(all("uno\r\n", charset)).containsExactly("uno");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void linesAndCharactersCrossTheBlocksTheyAreReadIn(String name) throws IOException {
        for (int before : new int[] {8_190, 8_191, 16_383, 65_533, 65_534, 65_535, 65_536}) {
            String first = "a".repeat(before);
            String text = first + "\r\n🙂🙂€\r" + "🙂".repeat(before) + "\nfine";
            assertThat(all(text, Charset.forName(name)))
                    .containsExactly(first, "🙂🙂€", "🙂".repeat(before), "fine");
        }
    }

    @Test
    void whatIsTooLongIsCut() throws IOException {
        for (String sign : List.of("a", "è", "€")) {
            String text = sign.repeat(5 << 20) + "\nb\n";
            try (var lines = lines(text, StandardCharsets.UTF_8)) {
                assertThat(lines.next()).hasSize(Lines.LONGEST).endsWith(sign);
                assertThat(lines.isCut()).isTrue();
                assertThat(lines.next()).isEqualTo("b");
                assertThat(lines.isCut()).isFalse();
                assertThat(lines.next()).isNull();
            }
        }
    }
}
