package it.trequartista.inbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Where the parts of a message begin and end, and how their bodies are written.
final class MultipartTest {
    private static final String HEAD = "From: a@b.example\nContent-Type: multipart/mixed";

    private static List<String> bodies(String boundary, String body) {
        byte[] bytes = ("A: b\n\n" + body).getBytes(StandardCharsets.UTF_8);
        var found = Multipart.of(Entity.of(bytes, 0, bytes.length), boundary, 9);
        return found == null
                ? List.of()
                : found.parts().stream()
                        .map(p -> new String(p.raw(bytes.length), StandardCharsets.UTF_8))
                        .toList();
    }

    private static boolean isWhole(String boundary, String body) {
        byte[] bytes = ("A: b\n\n" + body).getBytes(StandardCharsets.UTF_8);
        var found = Multipart.of(Entity.of(bytes, 0, bytes.length), boundary, 9);
        return found != null && found.whole();
    }

    private static Heard heard(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Heard.in(
                new Letter(),
                new Material("x.eml", "x", bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    private static String text(String text) throws IOException {
        return heard(text).all.getFirst().turns().getFirst().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void whatIsBeforeTheFirstAndAfterTheLastIsLeftOut(String end) {
        String body = "before\n--b\n\none\n\n--b  \n\ntwo\n--b--\nafter\n--b\n\nlate\n--b--\n";
        assertThat(bodies("b", body.replace("\n", end))).containsExactly("one" + end, "two");
        assertThat(isWhole("b", body.replace("\n", end))).isTrue();
    }

    @Test
    void endsOfLinesMayBeMixed() throws IOException {
        assertThat(bodies("b", "--b\r\n\none\r\n--b\n\r\ntwo\n--b\r\n\r\nthree\n\r\n--b--"))
                .containsExactly("one", "two", "three\n");
        assertThat(text(HEAD + "; \r\n boundary=b\n\r\n--b\r\nX-A: b\n\r\nuno\n--b--\r\n"))
                .isEqualTo("uno");
    }

    @Test
    void withoutItsLastLineThePartGoesToTheEnd() {
        assertThat(bodies("b", "--b\n\none\n--b\n\ntwo\n")).containsExactly("one", "two\n");
        assertThat(isWhole("b", "--b\n\none\n--b\n\ntwo\n")).isFalse();
        assertThat(bodies("b", "one\ntwo\n")).isEmpty();
        assertThat(bodies("b", "--b--\none\n")).isEmpty();
        assertThat(bodies("b", "")).isEmpty();
    }

    @Test
    void onlyALineOfItsOwnIsABoundary() throws IOException {
        String odd = "a --b\n> --b\n --b\n--bb\n--b c\n--b--c\n-- \n--";
        assertThat(bodies("b", "--b\n\n" + odd + "\n--b--\n")).containsExactly(odd);
        String cited = "Il tuo messaggio:\n> --b\n> Content-Type: text/plain\n> --b--\nfine";
        assertThat(text(HEAD + "; boundary=b\n\n--b\n\n" + cited + "\n--b--\n")).isEqualTo(cited);
    }

    @Test
    void whereNoneIsSaidTheFirstLineThatLooksLikeOneIs() {
        assertThat(bodies("", "-----\n--b\n\none\n--c\n--b--\n")).containsExactly("one\n--c");
        assertThat(bodies(" ", "---\nnothing\n")).isEmpty();
    }

    @Test
    void partsInPartsAreReadInOrder() throws IOException {
        String inner =
                "--b1\n\nuno\n--b1\nContent-Type: multipart/alternative; boundary=\"b\"\n\n"
                        + "--b\nContent-Type: text/html\n\n<b>due</b>\n--b\n\nno\n--b--\n--b1--\n";
        String whole =
                HEAD
                        + "; boundary=\"b 0\"\n\n--b 0\nContent-Type: multipart/related;"
                        + " boundary=b1\n\n"
                        + inner
                        + "--b 0\n\ntre\n--b 0--\n";
        assertThat(text(whole).lines().filter(l -> !l.isBlank()))
                .containsExactly("uno", "due", "tre");
        var cut = heard(whole.replace("--b1--\n", "").replace("--b--\n", ""));
        assertThat(cut.all.getFirst().turns().getFirst().text()).contains("uno", "due", "tre");
        assertThat(cut.flaws).extracting(f -> f.key()).containsExactly("inbox.flaw.mail.cut");
    }

    @Test
    void aPartWithoutBlankLineIsAHeadAlone() {
        assertThat(bodies("b", "--b\nContent-Type: text/plain\n--b\n\ntwo\n--b--\n"))
                .containsExactly("", "two");
        assertThat(bodies("b", "--b\n--b\n--b--")).containsExactly("", "");
    }

    @Test
    void noMoreThanAskedAreFound() throws IOException {
        assertThat(bodies("b", "--b\n\nx\n".repeat(50))).hasSize(9);
        var many = heard(HEAD + "; boundary=b\n\n" + "--b\n\nx\n".repeat(1 << 20));
        assertThat(many.flaws).extracting(f -> f.key()).contains("inbox.flaw.mail.parts");
    }

    @Test
    void aHeadOfManyLinesIsOneField() {
        byte[] bytes =
                "Subject: uno\r\n\tdue\r tre\nno field\nSubject: altro\nX:\n\nx"
                        .getBytes(StandardCharsets.UTF_8);
        var entity = Entity.of(bytes, 0, bytes.length);
        assertThat(entity.head().field("SUBJECT")).isEqualTo("uno due tre");
        assertThat(entity.head().has("X")).isFalse();
        assertThat(entity.raw(9)).asString().isEqualTo("x");
    }

    @Test
    void whatIsEncodedBadlyIsReadAsFarAsItGoes() {
        assertThat(quoted("a=\nb= \t\r\nc=E0=e0 \n=3D=zz =4")).isEqualTo("abcàà\n==zz =4");
        assertThat(quoted("  a  b\t\n\n=")).isEqualTo("  a  b\n\n");
        assertThat(quoted(" ".repeat(1 << 20) + "x")).hasSize((1 << 20) + 1);
        assertThat(base64("JV BE-\nRi*0x\r\nLg==\nAAAA")).isEqualTo("%PDF-1.");
        assertThat(base64("JVBER")).isEqualTo("%PD");
        assertThat(base64("=")).isEmpty();
    }

    private static String quoted(String text) {
        byte[] bytes = ("\n" + text).getBytes(StandardCharsets.UTF_8);
        byte[] plain = Characters.quoted(Entity.of(bytes, 0, bytes.length), bytes.length);
        return new String(plain, StandardCharsets.ISO_8859_1);
    }

    private static String base64(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] plain = Characters.base64(bytes, 0, bytes.length, bytes.length);
        return new String(plain, StandardCharsets.ISO_8859_1);
    }
}
